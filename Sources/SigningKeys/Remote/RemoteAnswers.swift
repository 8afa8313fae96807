/// What a service answers, read strictly by type; numbers of sections are those of CSC API v2.0.0.2.
enum RemoteAnswers {
  /// `info`, section 11.1.
  struct Info: Decodable {
    let methods: [String]?
  }

  /// `credentials/info`, section 11.5.
  struct Credential: Decodable, Equatable {
    struct Key: Decodable, Equatable {
      let status: String
      let algo: [String]
    }
    struct Certificate: Decodable, Equatable {
      let status: String?
      let certificates: [String]
    }
    struct Authorization: Decodable, Equatable {
      let mode: String
      let expression: String?
      let objects: [Object]?
    }
    struct Object: Decodable, Equatable {
      let type: String
      let id: String
      let format: String?
      let label: String?
      let generator: String?
    }
    let key: Key
    let cert: Certificate
    let auth: Authorization
    let multisign: Int
  }

  /// `credentials/getChallenge`, section 11.8.
  struct Challenge: Decodable { let challenge: String }

  /// `credentials/authorize` and `authorizeCheck`, sections 11.6 and 11.7.
  struct Authorization: Decodable {
    /// Signature activation data.
    let activation: String?
    let handle: String?

    enum CodingKeys: String, CodingKey {
      case activation = "SAD"
      case handle
    }
  }

  /// `signatures/signHash` and `signPolling`, sections 11.10 and 11.12.
  struct Signatures: Decodable {
    let signatures: [String]?
    let responseID: String?
  }

  /// `oauth2/token`, section 8.4.4.
  struct Token: Decodable {
    let token: String
    let kind: String

    enum CodingKeys: String, CodingKey {
      case token = "access_token"
      case kind = "token_type"
    }
  }

  /// Any refusal, section 10.1.
  struct Refusal: Decodable {
    let error: String?
    let description: String?

    enum CodingKeys: String, CodingKey {
      case error
      case description = "error_description"
    }
  }
}
