import Articles
import Testing

@testable import Daemon

/// Each kind of message, and each reason of a rejection, has an identifier of its own.
@Suite struct MessageIDTests {
    @Test func identifiersAreThirtyTwoHexadecimalDigitsAndNoneStandsTwice() {
        let identifiers = MessageID.allCases.map(\.rawValue)
        #expect(Set(identifiers).count == MessageID.allCases.count)
        for identifier in identifiers {
            #expect(identifier.count == 32)
            #expect(identifier.allSatisfy { "0123456789abcdef".contains($0) })
        }
    }

    @Test func eachReasonHasItsOwn() {
        let messages = Set(RejectionReason.allCases.map(MessageID.init))
        #expect(messages.count == RejectionReason.allCases.count)
        #expect(!messages.contains(.rejected))
        #expect(messages.allSatisfy { "\($0)".hasPrefix("rejected") })
    }

    @Test func reasonsAreTheWordsThatArticlesGive() {
        let errors: [ArticleError] = [
            .empty, .blank, .binary(offset: 0), .undecodable(offset: 0),
            .impossibleDate(text: "", offset: 0), .tooLarge(size: 2, limit: 1),
        ]
        for error in errors { #expect(RejectionReason(error).rawValue == error.reason) }
        #expect(Set(errors.map { RejectionReason($0) }).count == errors.count)
    }
}
