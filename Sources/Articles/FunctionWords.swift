/// The commonest words that are only grammar, in German and in the languages that articles could
/// be mistaken for German in.
///
/// Words that German shares with them (`in`, `an`, `war`, `man`) are left out, but for the most
/// frequent of all (`die`, `des`, `den`).
enum FunctionWords {
    /// Words of German.
    static let german = WordKey.all(
        in: """
            der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es \
            werden aus hat dass daß sie nach wird bei einer um noch wie einem über einen zum haben \
            nur oder aber vor zur bis mehr durch sein wurde wurden sei hatte kann gegen vom können \
            schon wenn habe seine ihre ihr seiner ihrer seinen ihren unter wir soll sollen ich eines \
            dieser diese dieses sind gibt keine kein waren worden würde müssen muss seit zwischen \
            wegen ohne während beim damit dabei sowie laut doch jetzt heute mich uns ihm ihn er ab
            """)

    /// Words of English, French, Dutch, Italian, Spanish, Polish and the Scandinavian languages.
    static let foreign = WordKey.all(
        in: """
            the of and to for with that on by from at it his he they have has are were been be \
            this which their but or le la les et une du dans pour sur avec qui que est sont \
            par au aux ce pas il elle de en het een van op te voor niet aan zijn om ook dat maar naar \
            di e che il non con sono della del el los las por para como más y se \
            jest og att och som på av til med det ikke för inte har ett han
            """)
}
