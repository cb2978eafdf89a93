public import RecentChats
import RecentChatsPane
public import Screen

extension Play {
  /// What stands on a screen of some size, after the front end has reported what fits.
  public func view(in size: Size) -> RecentChatsViewModel {
    var play = self
    let shown = view
    play.send(
      .viewport(rows: RecentChatsPane.listRows(in: size, prompt: shown.prompt, views: shown.views)))
    if let overlay = shown.overlay {
      let pane = RecentChatsPane(glyphs: .unicode, keyMap: .standard, form: .unicode)
      play.send(.scrollLimit(pane.scrollLimit(of: overlay, in: size)))
    }
    return play.view
  }

  /// A screen of some size, as a pane that has drawn nothing before draws it.
  public func frame(in size: Size, form: TextForm = .unicode) -> Frame {
    var pane = RecentChatsPane(glyphs: GlyphSet(form: form), keyMap: .standard, form: form)
    return pane.draw(view(in: size), size: size)
  }
}
