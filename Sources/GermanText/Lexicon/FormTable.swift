/// Values by the spelling of words, which is compared byte by byte.
///
/// The spellings stand one behind the other in one array, so that a form costs no memory of its own.
/// Their hash is counted from the last byte to the first: one pass over a word meets every end of it.
struct FormTable<Value> {
    /// A place where a form may stand: part of its hash and its number, negative when nothing does.
    private struct Slot: Sendable {
        var mark: UInt32 = 0
        var entry: Int32 = -1
    }

    /// The value of each form, in the order in which they were added.
    private(set) var values: [Value] = []
    private var bytes: [UInt8] = []
    /// Where each form ends in `bytes`.
    private var ends: [Int] = []
    /// A power of two of them, at most half of them taken.
    private var slots: [Slot]

    /// Makes a table with room for `capacity` forms; it grows as needed.
    init(capacity: Int = 8) {
        var count = 16
        while count < 2 * capacity { count *= 2 }
        slots = [Slot](repeating: Slot(), count: count)
    }

    /// How many forms there are.
    var count: Int { values.count }

    // MARK: Looking up

    /// The value of `form`.
    subscript(form: Span<UInt8>) -> Value? { self[form, FormHash(form)] }

    /// The value of `form`, whose hash is `hash`.
    subscript(form: Span<UInt8>, hash: FormHash) -> Value? {
        find(form, from: 0, hash).map { values[$0] }
    }

    /// The value of `form`.
    subscript(form: String) -> Value? { self[form.utf8Span.span] }

    /// The number of `form`: how many were added before it.
    func number(of form: Span<UInt8>) -> Int? {
        find(form, from: 0, FormHash(form))
    }

    /// The value of the longest form that `word` ends with, and where it begins: at byte `first` or
    /// behind, and with at least `shortest` bytes.
    func end(of word: Span<UInt8>, from first: Int, shortest: Int) -> (start: Int, value: Value)? {
        var hash = FormHash()
        var found: (start: Int, number: Int)?
        var start = word.count
        while start > first {
            start -= 1
            hash.add(word[start])
            guard word.count - start >= shortest, word[start] & 0xC0 != 0x80 else { continue }
            if let number = find(word, from: start, hash) { found = (start, number) }
        }
        return found.map { ($0.start, values[$0.number]) }
    }

    /// Hands over the number of each form that `word` ends with, the shortest first.
    func forEachEnd(of word: Span<UInt8>, _ body: (Int) -> Void) {
        var hash = FormHash()
        for start in word.indices.reversed() {
            hash.add(word[start])
            if let number = find(word, from: start, hash) { body(number) }
        }
    }

    /// The value of the longest form that `word` ends with behind its first `scalars` scalars.
    func end(
        of word: Span<UInt8>, behind scalars: Int, shortest: Int
    ) -> (start: Int, value: Value)? {
        var first = 0
        var left = scalars
        while first < word.count, left > 0 || word[first] & 0xC0 == 0x80 {
            if word[first] & 0xC0 != 0x80 { left -= 1 }
            first += 1
        }
        return end(of: word, from: first, shortest: shortest)
    }

    private func find(_ word: Span<UInt8>, from start: Int, _ hash: FormHash) -> Int? {
        var place = hash.place(among: slots.count)
        while slots[place].entry >= 0 {
            if slots[place].mark == hash.mark, isForm(Int(slots[place].entry), word, start) {
                return Int(slots[place].entry)
            }
            place = (place + 1) & (slots.count - 1)
        }
        return nil
    }

    private func isForm(_ entry: Int, _ word: Span<UInt8>, _ start: Int) -> Bool {
        let begin = entry == 0 ? 0 : ends[entry - 1]
        guard ends[entry] - begin == word.count - start else { return false }
        for index in start..<word.count where bytes[begin + index - start] != word[index] {
            return false
        }
        return true
    }

    // MARK: Adding

    /// Adds `form` with the value `new` unless it is there; its number.
    @discardableResult
    mutating func add(_ form: Span<UInt8>, _ new: @autoclosure () -> Value) -> Int {
        add(form, FormHash(form), new())
    }

    /// Adds `form`, whose hash is `hash`, with the value `new` unless it is there; its number.
    @discardableResult
    mutating func add(
        _ form: Span<UInt8>, _ hash: FormHash, _ new: @autoclosure () -> Value
    ) -> Int {
        if let number = find(form, from: 0, hash) { return number }
        values.append(new())
        for index in form.indices { bytes.append(form[index]) }
        ends.append(bytes.count)
        if values.count * 2 > slots.count { grow() } else { enter(values.count - 1, hash) }
        return values.count - 1
    }

    /// Adds `form` with the value `new` unless it is there; its number.
    @discardableResult
    mutating func add(_ form: String, _ new: @autoclosure () -> Value) -> Int {
        add(form.utf8Span.span, new())
    }

    /// Gives `form` the value `value`, whatever it had.
    mutating func set(_ form: String, _ value: Value) {
        let known = count
        let number = add(form, value)
        if number < known { values[number] = value }
    }

    /// Changes the value of the form with the number `number`.
    mutating func change(_ number: Int, _ change: (inout Value) -> Void) {
        change(&values[number])
    }

    private mutating func enter(_ entry: Int, _ hash: FormHash) {
        var place = hash.place(among: slots.count)
        while slots[place].entry >= 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = Slot(mark: hash.mark, entry: Int32(entry))
    }

    private mutating func grow() {
        slots = [Slot](repeating: Slot(), count: slots.count * 2)
        var begin = 0
        for entry in ends.indices {
            enter(entry, FormHash(bytes.span.extracting(begin..<ends[entry])))
            begin = ends[entry]
        }
    }
}

extension FormTable: Sendable where Value: Sendable {}

/// The hash of a spelling, counted from its last byte to its first.
struct FormHash {
    /// Chosen anew by every process, so that nobody can write an article of words that collide.
    private static let factor = UInt64.random(in: .min ... .max) | 1

    private var value: UInt64 = 0

    /// The hash of nothing.
    init() {}

    /// The hash of `form`.
    init(_ form: Span<UInt8>) {
        let factor = Self.factor
        var value: UInt64 = 0
        var index = form.count
        while index > 0 {
            index -= 1
            value = (value &+ UInt64(form[index]) &+ 1) &* factor
        }
        self.value = value
    }

    /// Goes on with the byte before.
    mutating func add(_ byte: UInt8) { value = (value &+ UInt64(byte) &+ 1) &* Self.factor }

    /// The part that is compared before the spellings are.
    var mark: UInt32 { UInt32(truncatingIfNeeded: value >> 32) }

    /// The place to begin at among `count`, a power of two.
    func place(among count: Int) -> Int {
        Int(truncatingIfNeeded: (value ^ value >> 29) &* 0x9E37_79B9_7F4A_7C15 >> 32) & (count - 1)
    }
}
