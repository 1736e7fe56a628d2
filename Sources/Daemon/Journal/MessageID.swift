/// The identifiers by which the journal's entries of one kind are found (systemd.journal-fields(7)).
/// Drawn at random once; they never change.
enum MessageID: String {
    case started = "69ace0c502a44f04b9977f61095dc375"
    case stopping = "d140a96588b2459689116b0c8fe6cbde"
    case accepted = "9a5b5b3cb19b4058a07bf51e61e54192"
    case duplicate = "f0c15a48f5094521aee856e1f15d5197"
    case rejected = "1df2635267074615af691cc62bc2b87d"
    case stalled = "cb0485ecf18848888281891248b039f1"
    case resumed = "98dc5b4d085c4a0386cdf613381e4c07"
    case damaged = "ed9e1d89207c42b0bd438deac276f13c"
    case hindered = "5c2fb60dac0f4c908732296db42e75e8"
    case clearingFailed = "4f0d2c8f6a7b41f29c2f7b9a1d5e8036"
    case folderFailed = "834922fad0584687bd2a119902a62eba"
}
