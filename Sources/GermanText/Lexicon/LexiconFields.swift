extension Span<UInt8> {
    /// Hands over where each part stands between the bytes that `isSeparator` knows; parts may be
    /// empty.
    func forEachPart(where isSeparator: (UInt8) -> Bool, _ body: (Range<Int>) -> Void) {
        var start = 0
        for index in indices where isSeparator(self[index]) {
            body(start..<index)
            start = index + 1
        }
        body(start..<count)
    }

    /// Hands over where each field stands between the bytes `separator`, without blanks around it;
    /// fields may be empty.
    func forEachField(at separator: UInt8, _ body: (Range<Int>) -> Void) {
        forEachPart(where: { $0 == separator }) { body(trimmed($0)) }
    }

    /// What is left of `range` without blanks at its ends.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (first, end) = (range.lowerBound, range.upperBound)
        while first < end, isBlank(self[first]) { first += 1 }
        while first < end, isBlank(self[end - 1]) { end -= 1 }
        return first..<end
    }

    /// The number of up to four figures that the bytes in `range` write, or `nil`.
    func number(in range: Range<Int>) -> Int? {
        guard (1...4).contains(range.count) else { return nil }
        var number = 0
        for index in range {
            guard (0x30...0x39).contains(self[index]) else { return nil }
            number = 10 * number + Int(self[index] - 0x30)
        }
        return number
    }

    /// What the bytes in `range`, valid UTF-8, spell.
    func text(_ range: Range<Int>) -> String {
        range.isEmpty ? "" : String(spelling: extracting(range))
    }
}

extension String {
    /// What stands between commas, without blanks around it; empty parts are left out.
    var alternatives: [String] {
        let bytes = utf8Span.span
        var alternatives: [String] = []
        bytes.forEachField(at: UInt8(ascii: ",")) { part in
            if !part.isEmpty { alternatives.append(bytes.text(part)) }
        }
        return alternatives
    }

    /// What stands before the first byte `separator` and behind it; `nil` when there is none.
    package func divided(at separator: UInt8) -> (front: String, back: String)? {
        let bytes = utf8Span.span
        guard let place = bytes.indices.first(where: { bytes[$0] == separator }) else { return nil }
        return (bytes.text(0..<place), bytes.text(place + 1..<bytes.count))
    }

    /// The parts between the bytes `separator`, empty ones left out.
    package func parts(at separator: UInt8) -> [String] {
        let bytes = utf8Span.span
        guard bytes.indices.contains(where: { bytes[$0] == separator }) else {
            return isEmpty ? [] : [self]
        }
        var parts: [String] = []
        bytes.forEachPart(where: { $0 == separator }) { part in
            if !part.isEmpty { parts.append(bytes.text(part)) }
        }
        return parts
    }
}
