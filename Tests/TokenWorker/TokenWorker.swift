import SigningKeys

/// The worker of tests: what `motcua token-worker` is for the product.
@main struct TokenWorkerProgramMain {
  static func main() { TokenWorker.serve() }
}
