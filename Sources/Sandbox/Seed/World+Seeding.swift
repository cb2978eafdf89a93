extension World {
  /// The world that a seed decides.
  init(seeding configuration: SandboxConfiguration, now: Int64) {
    self.init()
    rules.unreadIsInclusive = configuration.unreadIsInclusive
    rules.hasUnreadFeature = configuration.hasUnreadFeature
    rules.hasPinsFeature = configuration.hasPinsFeature
    var seeder = Seeder(uid: configuration.uid, seed: configuration.seed, now: now)
    seeder.populate(&self)
    let scenes = seeder.scenes(configuration.conversations, in: &self)
    seeder.play(scenes, in: &self)
    seeder.finish(scenes, in: &self)
  }
}
