import Conversations
import Testing
import Wording

@Suite("A failure of the store in words") struct StoreFailureTextTests {
  @Test(
    "names the file and says what to do",
    arguments: [
      (
        StoreFailure(.diskFull, path: "/s"),
        "The disk is full: /s can't be written. Free some space and start again."
      ),
      (
        StoreFailure(.notWritable, path: "/s", reason: "Permission denied"),
        "/s can't be used (Permission denied). Make it writable, or set XDG_STATE_HOME to a folder that is."
      ),
      (
        StoreFailure(.removed, path: "/s"),
        "/s was deleted or moved while in use, so nothing is saved. Start again to create a new one."
      ),
      (
        StoreFailure(.noLocks, path: "/s", reason: "No locks available"),
        "File locks do not work in /s (No locks available), so nothing is saved. Set XDG_STATE_HOME to a folder on a local disk."
      ),
      (
        StoreFailure(.locked, path: "/s"),
        "Another program keeps /s locked. Exit that program and start again."
      ),
      (
        StoreFailure(.corrupt, path: "/s", movedTo: "/s.damaged"),
        "/s was damaged and is now /s.damaged. The next start creates a new one; delete the old one once you miss nothing."
      ),
      (
        StoreFailure(.corrupt, path: "/s"),
        "/s is damaged. The next start of the pane moves it aside and creates a new one."
      ),
      (
        StoreFailure(.corrupt, path: "/s", reason: "Permission denied"),
        "/s is damaged and could not be moved aside (Permission denied). Move it yourself."
      ),
      (
        StoreFailure(.newerVersion, path: "/s"),
        "/s was written by a newer version of recents. Use that version, or move the file away to start a new one."
      ),
      (
        StoreFailure(.other, path: "/s", reason: "disk I/O error"),
        "/s can't be used (disk I/O error). Start again, or move the file away."
      ),
    ])
  func sentences(failure: StoreFailure, sentence: String) {
    #expect(failure.sentence == sentence)
  }
}
