import Testing

@testable import Control

@Suite struct EventGroundTests {
    @Test func anEventComesWithItsSentenceWordsAndRule() {
        let record = JSONBytes(
            trusting: Array(
                #"{"type":"io.chronicled.event","id":"ab/2","sequence":"00000000000000000007","data":{"trigger":{"text":"besucht","lemma":"besuchen"},"rule":"besuchen-1","sentence":3,"text":"Er besucht Riga."}}"#
                    .utf8))
        #expect(
            EventGround(showsColour: false).lines(of: record) == [
                "    text: „Er besucht Riga.“",
                "    because: „besucht“ in sentence 3, by rule besuchen-1",
                "    id: ab/2, record 00000000000000000007",
            ])
    }

    @Test func aVerdictComesWithItsIdAndNothingReachesTheTerminal() {
        let record = JSONBytes(
            trusting: Array(
                #"{"type":"io.chronicled.article.accepted","id":"a\u001bb","sequence":"1","data":{}}"#
                    .utf8))
        #expect(
            EventGround(showsColour: false).lines(of: record) == ["    id: a\u{FFFD}b, record 1"])
        #expect(
            EventGround(showsColour: true).lines(of: JSONBytes(trusting: Array("[]".utf8))).isEmpty)
    }
}
