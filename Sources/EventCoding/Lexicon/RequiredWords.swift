import GermanText

/// All words that entries ask for, found at once in a word of a text.
///
/// Words and the classes of words have numbers; entries that ask for the same one ask for its number.
struct RequiredWords: Sendable {
    private static let endings = ["", "s", "es", "e", "en", "n", "er", "em", "ern"].map {
        Array($0.utf8)
    }

    private var words = WordNumbers(capacity: 4_096)
    /// By the place of each word its own number, then those of the classes that it is in.
    private var numbers: [[Int]] = []
    private var classes: [String: Int] = [:]
    /// How many numbers were given.
    private var count = 0

    /// The number of `word`, given in lower case.
    mutating func number(of word: String) -> Int { numbers[place(of: word)][0] }

    /// The number of the class `name`, which holds `words`, given in lower case.
    mutating func number(ofClass name: String, _ words: [String]) -> Int {
        if let number = classes[name] { return number }
        let number = newNumber()
        classes[name] = number
        for word in Set(words) { numbers[place(of: word)].append(number) }
        return number
    }

    private mutating func place(of word: String) -> Int {
        let place = words.add(word)
        if place == numbers.count { numbers.append([newNumber()]) }
        return place
    }

    private mutating func newNumber() -> Int {
        count += 1
        return count
    }

    /// The numbers of `word`, given in lower case, in any form, and of what the compound ends with.
    func numbers(with word: String) -> [Int] {
        let bytes = word.utf8Span.span
        var found: [Int] = []
        for ending in Self.endings where bytes.ends(with: ending) {
            words.forEachEnd(of: bytes.extracting(droppingLast: ending.count)) { place in
                found += numbers[place]
            }
        }
        return found
    }
}
