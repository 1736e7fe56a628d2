/// Tells places of one name apart by the countries that the article names.
struct NamesakePlaces {
    private let lexicon: Lexicon

    init(_ lexicon: Lexicon) { self.lexicon = lexicon }

    /// Gives each place whose name others bear the country that is named most, if it is one of theirs.
    func choose(_ register: inout EntityRegister) {
        for (index, entity) in register.entities.enumerated() {
            guard let place = entity.place, let others = lexicon.places.namesakes(of: place) else {
                continue
            }
            let best = others.max { count($0, register, index) < count($1, register, index) }
            guard let best, count(best, register, index) > count(place, register, index) else {
                continue
            }
            register.setPlace(index, best, lexicon.places.places[best].country)
        }
    }

    /// How often the article names the country of `place`, the entity `own` left out.
    private func count(_ place: Int, _ register: EntityRegister, _ own: Int) -> Int {
        let country = lexicon.places.places[place].country
        return register.entities.enumerated().reduce(0) { sum, next in
            next.offset != own && next.element.country == country
                ? sum + next.element.mentions.count : sum
        }
    }
}
