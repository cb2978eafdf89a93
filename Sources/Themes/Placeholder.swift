// The module's parts follow.
