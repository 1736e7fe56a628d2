/// Corrects what a piece seems to be by the pieces around it.
struct PieceContext {
    private let scanner: VerbScanner
    private var text: TokenSequence { scanner.text }

    init(_ scanner: VerbScanner) { self.scanner = scanner }

    /// The pieces of a sentence, corrected.
    func read(_ pieces: [ClausePiece]) -> [ClausePiece] {
        guard pieces.count > 1 else { return pieces }
        var read = pieces
        for index in 1..<pieces.count {
            if isParticiple(read[index]) && lacksParticiple(read[..<index])
                || endsEnumeration(read[index], behind: read[index - 1])
            {
                read[index].finite = nil
                read[index].isVerbFirst = false
                read[index].isVerbFinal = false
            } else if index + 1 < pieces.count, isInserted(index, read) {
                read[index].isInserted = true
            }
        }
        return read
    }

    /// Whether the piece is put between the beginning of a clause and its verb, as the pieces around
    /// it show: `Der Preis, sagte er, werde steigen`.
    private func isInserted(_ index: Int, _ pieces: [ClausePiece]) -> Bool {
        let (before, next) = (pieces[index - 1], pieces[index + 1])
        return before.finite == nil && before.opener == .none && !before.hasInfinitive
            && startsWithVerb(pieces[index]) && startsWithVerb(next)
            && hasSubject(pieces[index])
    }

    private func hasSubject(_ piece: ClausePiece) -> Bool {
        piece.range.contains { !text.isMark($0) && !scanner.isVerb($0, piece.range) }
    }

    private func startsWithVerb(_ piece: ClausePiece) -> Bool {
        piece.isVerbFirst && piece.coordinator == nil && piece.opener == .none
            && [.comma, .dash, .longDash, .hyphen].contains(piece.mark)
    }

    // MARK: Participles behind what stands between

    /// Whether the piece may be the end of a clause before it: its only finite verb, which may be a
    /// participle, stands last.
    private func isParticiple(_ piece: ClausePiece) -> Bool {
        guard let finite = piece.finite, piece.coordinator == nil, piece.opener == .none,
            piece.mark == .comma, piece.isVerbFirst || piece.isVerbFinal
        else { return false }
        return scanner.isParticiple(finite)
            && (piece.isVerbFinal && text.has(piece.range.lowerBound, .preposition)
                || piece.range.allSatisfy { text.isMark($0) || scanner.isVerb($0, piece.range) })
    }

    /// Whether the last main clause before has an auxiliary without the verb that goes with it, and only
    /// appositions and clauses that say more of its nouns behind it.
    private func lacksParticiple(_ before: ArraySlice<ClausePiece>) -> Bool {
        guard let last = before.last(where: { $0.finite != nil && $0.opener == .none }),
            let finite = last.finite, last.range.upperBound < before.last?.range.upperBound ?? 0,
            scanner.isAuxiliary(finite)
        else { return false }
        return !last.range.contains { $0 != finite && scanner.isVerb($0, last.range) }
    }

    // MARK: Enumerations

    /// Whether the piece goes on with an enumeration that the clause before it began, and ends with the
    /// verb which the auxiliary there lacks: `wollen Polizisten, Richter und Ärzte entsenden`.
    private func endsEnumeration(_ piece: ClausePiece, behind last: ClausePiece) -> Bool {
        guard let finite = piece.finite, let auxiliary = last.finite,
            piece.mark == .comma, piece.coordinator == nil, piece.opener == .none,
            piece.isVerbFinal, !piece.isVerbFirst, last.opener == .none, !last.isVerbFinal,
            scanner.isAuxiliary(auxiliary), piece.range.contains(where: { text.known($0) == .und }),
            !last.range.contains(where: { $0 != auxiliary && scanner.isVerb($0, last.range) })
        else { return false }
        let verbs = text.word(auxiliary).verbs.map(\.verb.infinitive)
        if verbs.contains(where: AuxiliaryForms.modals.contains) {
            return scanner.isInfinitive(finite)
        }
        return verbs.contains("werden") && scanner.isNonFinite(finite)
    }
}
