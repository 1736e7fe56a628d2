import Articles
import GermanText
import Testing

@testable import EventCoding

@Suite struct CoderTests {
    @Test(arguments: [
        ("Norwegen und Finnland haben sich auf einen Fahrplan geeinigt.", "AGREE NOR>FIN"),
        ("Norwegen lud Finnland ein.", "AGREE NOR>FIN"),
        ("Norwegens Außenminister hat Finnland besucht.", "CONSULT/visit NOR>FIN"),
        ("Norwegen verhandelte mit Finnland.", "CONSULT NOR>FIN"),
        ("Norwegen lobte Finnland.", "SUPPORT NOR>FIN"),
        ("Norwegen unterzeichnete mit Finnland ein Abkommen.", "SUPPORT NOR>FIN"),
        ("Norwegen entschuldigte sich bei Finnland.", "CONCEDE NOR>FIN"),
        ("Norwegen liefert Finnland Gas.", "COOPERATE NOR>FIN"),
        ("Norwegen lieferte Finnland Waffen.", "AID NOR>FIN"),
        ("Norwegen zog seine Truppen aus Finnland ab.", "RETREAT/withdraw NOR>FIN"),
        ("Der norwegische Minister ist zurückgetreten.", "RETREAT/resign NOR>-"),
        ("Norwegen forderte Finnland zum Rückzug auf.", "REQUEST/yield NOR>FIN"),
        ("Norwegen kritisierte Finnland scharf.", "ACCUSE/disapprove NOR>FIN"),
        ("Norwegen wirft Finnland Wortbruch vor.", "ACCUSE/allege NOR>FIN"),
        ("Norwegen wies die Vorwürfe Finnlands zurück.", "REJECT NOR>FIN"),
        ("Norwegen drohte Finnland mit Sanktionen.", "THREATEN/restrict NOR>FIN"),
        (
            "Norwegische Studenten demonstrierten gegen die finnische Regierung.",
            "PROTEST/demo NOR>FIN"
        ),
        ("Norwegen verhängte Sanktionen gegen Finnland.", "SANCTION NOR>FIN"),
        ("Norwegen verlegte Soldaten an die Grenze.", "MOBILIZE/troops NOR>-"),
        (
            "Die norwegische Polizei nahm drei finnische Aktivisten fest.",
            "COERCE/arrest NOR>FIN"
        ),
        ("Norwegische Truppen griffen Finnland an.", "ASSAULT NOR>FIN"),
    ])
    func codesEveryType(text: String, expected: String) throws {
        #expect(try Sample.events(text).map(\.short).contains(expected))
    }

    @Test(arguments: [
        "Der Präsident ist ein enger Freund der Familie.",
        "Bayern besiegte am Samstag den Gegner.",
        "Das Erdbeben tötete vierzig Menschen.",
        "Der Sprecher sagte, das Wetter sei schön.",
    ])
    func leavesOutWhatIsNoAct(text: String) throws {
        #expect(try Sample.events(text).map(\.short) == [])
    }

    @Test func turnsThePassive() throws {
        let event = try Sample.event("Drei Finnen wurden von der norwegischen Polizei verhaftet.")
        #expect(event.short == "COERCE/arrest NOR>FIN")
        let agentless = try Sample.event("Drei Finnen wurden verhaftet.")
        #expect(agentless.short == "COERCE/arrest ->FIN")
    }

    @Test(arguments: [
        (
            "Die Festnahme dreier Finnen durch die norwegische Polizei überrascht.",
            "COERCE/arrest NOR>FIN"
        ),
        (
            "Der Besuch des norwegischen Präsidenten in Finnland dauerte lange.",
            "CONSULT/visit NOR>FIN"
        ),
        ("Der russische Angriff auf Finnland dauert an.", "ASSAULT RUS>FIN"),
        ("Die Gespräche zwischen Norwegen und Finnland stocken.", "CONSULT NOR>FIN"),
        ("Die Kritik Norwegens an Finnland verstummt.", "ACCUSE/disapprove NOR>FIN"),
    ])
    func readsNouns(text: String, expected: String) throws {
        #expect(try Sample.event(text).short == expected)
    }

    @Test func pairsThoseWhoMeet() throws {
        let event = try Sample.event(
            "Der norwegische Präsident traf sich mit dem finnischen Präsidenten.")
        #expect(event.short == "CONSULT NOR>FIN")
    }

    @Test(arguments: [
        "Norwegen forderte den Rückzug der finnischen Truppen.",
        "Norwegen forderte Schweden auf, den Angriff auf Finnland zu beenden.",
        "Norwegen forderte Schweden auf, Finnland nicht anzugreifen.",
    ])
    func codesADemandOnceAndNotItsContent(text: String) throws {
        #expect(try Sample.events(text).map(\.type) == [.request])
    }

    @Test func givesOffsetsInUnicodeScalars() throws {
        let text = "😀 Größe zählt. Norwegen kritisierte Finnland."
        let event = try Sample.event(text)
        let scalars = Array(text.unicodeScalars)[event.trigger.span]
        #expect(String(String.UnicodeScalarView(scalars)) == "kritisierte")
        #expect(event.sentence == 1)
        #expect(event.text == "Norwegen kritisierte Finnland.")
        #expect(event.rule.hasPrefix("kritisieren-"))
    }

    @Test func givesTheSameResultEveryTime() throws {
        let text = "Norwegen kritisierte Finnland. Finnland wies die Kritik zurück."
        #expect(try Sample.events(text) == Sample.events(text))
    }

    @Test func dropsAnActNamedInPassingThatTellsNothing() throws {
        #expect(try Sample.events("Man spricht wenig über Anschläge.").isEmpty)
        #expect(try Sample.event("In Rom kam es zu einem Anschlag.").place?.text == "Rom")
    }
}
