extension String {
    /// The text in lower case.
    ///
    /// The letters of German are ASCII or two bytes beginning with C3, and each becomes the byte 20
    /// behind; only a text with others asks what Unicode knows of them.
    package var inLowerCase: String {
        var isLower = true
        let bytes = utf8Span.span
        for index in bytes.indices {
            let byte = bytes[index]
            if byte > 0xC3 { return lowercased() }
            if byte >= 0x41, byte <= 0x5A || byte == 0xC3 { isLower = false }
        }
        return isLower ? self : Self.inLowerCase(bytes) ?? lowercased()
    }

    /// The word of German letters that `bytes` spell in lower case; `nil` when it is too long.
    private static func inLowerCase(_ bytes: Span<UInt8>) -> String? {
        var lower = InlineArray<64, UInt8>(repeating: 0)
        guard bytes.count <= lower.count else { return nil }
        var isBehindLead = false
        for index in bytes.indices {
            let byte = bytes[index]
            let isCapital =
                isBehindLead
                ? byte >= 0x80 && byte <= 0x9E && byte != 0x97 : byte >= 0x41 && byte <= 0x5A
            lower[index] = isCapital ? byte + 0x20 : byte
            isBehindLead = byte == 0xC3
        }
        return String(spelling: lower.span.extracting(first: bytes.count))
    }

    /// Whether it begins with a capital letter.
    package var isCapitalized: Bool {
        guard let first = utf8.first else { return false }
        return first < 0x80 ? first >= 0x41 && first <= 0x5A : self.first?.isUppercase ?? false
    }

    /// Where its last hyphen stands, or `nil`.
    var lastHyphen: Index? {
        let bytes = utf8Span.span
        for place in bytes.indices.reversed() where bytes[place] == UInt8(ascii: "-") {
            return utf8.index(startIndex, offsetBy: place)
        }
        return nil
    }

    /// The text without its last `bytes` bytes, which are whole characters.
    package func withoutEnding(bytes: Int) -> String {
        String(spelling: utf8Span.span.extracting(droppingLast: bytes))
    }

    /// The text without its first `bytes` bytes, which are whole characters.
    package func withoutBeginning(bytes: Int) -> String {
        String(spelling: utf8Span.span.extracting(droppingFirst: bytes))
    }

    /// Whether the last bytes are those of `ending`.
    package func hasEnding(_ ending: String) -> Bool { utf8Span.span.ends(with: ending) }

    /// Whether the first bytes are those of `beginning`.
    package func hasBeginning(_ beginning: String) -> Bool { utf8Span.span.begins(with: beginning) }
}

extension String {
    /// The text with each letter joined to the accent that stands behind it as a character of its
    /// own, where Latin-1 or Latin Extended-A has the letter with the accent.
    var composed: String {
        let bytes = utf8Span.span
        guard bytes.indices.contains(where: { bytes[$0] == 0xCC || bytes[$0] == 0xCD }) else {
            return self
        }
        return String(map { Self.accented[$0] ?? $0 })
    }

    /// Letters by all that is canonically equivalent to them.
    private static let accented: [Character: Character] = {
        let letters = (UInt32(0xC0)...0x17F).compactMap(Unicode.Scalar.init).map(Character.init)
        return Dictionary(uniqueKeysWithValues: zip(letters, letters))
    }()
}

extension Span<UInt8> {
    /// How many scalars the bytes, valid UTF-8, spell.
    var scalarCount: Int {
        var count = 0
        for index in indices where self[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// Whether the bytes are those of `text`, from byte `start` on.
    func has(_ text: String, at start: Int) -> Bool {
        let wanted = text.utf8Span.span
        guard start >= 0, start + wanted.count <= count else { return false }
        for index in wanted.indices where self[start + index] != wanted[index] { return false }
        return true
    }

    /// Whether they begin with `beginning`.
    func begins(with beginning: [UInt8]) -> Bool {
        guard beginning.count <= count else { return false }
        for index in beginning.indices where self[index] != beginning[index] { return false }
        return true
    }

    /// Whether they begin with `beginning`.
    func begins(with beginning: String) -> Bool { has(beginning, at: 0) }

    /// Whether they end with `ending`.
    package func ends(with ending: [UInt8]) -> Bool {
        let start = count - ending.count
        guard start >= 0 else { return false }
        for index in ending.indices where self[start + index] != ending[index] { return false }
        return true
    }

    /// Whether they end with `ending`.
    func ends(with ending: String) -> Bool { has(ending, at: count - ending.utf8.count) }
}

extension String {
    /// The text that `bytes`, valid UTF-8, spell.
    init(spelling bytes: Span<UInt8>) {
        do {
            self = String(copying: try UTF8Span(validating: bytes))
        } catch {
            self = ""
        }
    }
}
