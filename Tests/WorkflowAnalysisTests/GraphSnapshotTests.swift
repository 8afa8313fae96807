import DossierModel
import Testing
import WorkflowAnalysis

/// A small definition as it is drawn, to the letter.
@Suite struct GraphSnapshotTests {
  @Test(arguments: [
    (Diagram.Format.mermaid, Language.vi, mermaidVI), (.mermaid, .en, mermaidEN), (.dot, .vi, dotVI),
    (.dot, .en, dotEN),
  ])
  func theWholeChart(_ format: Diagram.Format, _ language: Language, _ expected: String) throws {
    #expect(Diagram(try Small.definition(), .all).text(format, language) == expected)
  }

  @Test func theStepsOnly() throws {
    #expect(Diagram(try Small.definition(), .steps).text(.mermaid, .en) == Self.steps)
  }

  static let mermaidVI = #"""
    stateDiagram-v2
      state "1.000001 – Xác nhận #92; #34;A#34; – thời hạn 2 ngày" as s_dossier {
        [*] --> s_business
        state "Giải quyết" as s_business {
          [*] --> s_open
          state "Đang mở<br/>↻ Nhắc#58; Trưởng #34;phòng#34;" as s_open {
            [*] --> s_asked
            state "Mới #60;nộp#62; #38; chờ<br/>1 Mới đăng ký#59; tính thời gian" as s_asked
            state "H#42; chỗ hồ sơ đã rời" as s_where_it_was
          }
          state "1#46; Chờ dân<br/>5 Yêu cầu bổ sung giấy tờ#59; dừng tính thời gian" as s_waiting
          state "Xong<br/>9 Đã xử lý xong#59; hết tính thời gian" as s_granted
          s_granted --> [*]
        }
        --
        [*] --> s_notice
        state "Báo tin" as s_notice {
          [*] --> s_silent
          state "Chưa báo" as s_silent
          state "Đã báo" as s_told
          s_told --> [*]
        }
      }
      s_open --> s_waiting : Hỏi#58; 50#37;#59; thêm#63;<br/>Một cửa, nơi tiếp nhận
      s_asked --> s_granted : Chấp thuận<br/>Trưởng #34;phòng#34; / Một cửa, nơi tiếp nhận<br/>khi thủ tục không thu phí
      s_waiting --> s_where_it_was : Trả lời<br/>Một cửa, nơi tiếp nhận
      s_silent --> s_told : khi hồ sơ ở “Xong” và trả kết quả bưu chính công ích

    """#

  static let mermaidEN = #"""
    stateDiagram-v2
      state "1.000001 – Confirmation #92; #34;A#34; – limit 2 calendar days" as s_dossier {
        [*] --> s_business
        state "Business" as s_business {
          [*] --> s_open
          state "Open<br/>↻ Remind#58; Head #34;of#34; desk" as s_open {
            [*] --> s_asked
            state "New #60;in#62; #38; waiting<br/>1 Registered#59; the clock runs" as s_asked
            state "H#42; where it stood" as s_where_it_was
          }
          state "1#46; Waiting<br/>5 Supplement asked#59; the clock stops" as s_waiting
          state "Done<br/>9 Done#59; the clock has ended" as s_granted
          s_granted --> [*]
        }
        --
        [*] --> s_notice
        state "Notice" as s_notice {
          [*] --> s_silent
          state "Silent" as s_silent
          state "Told" as s_told
          s_told --> [*]
        }
      }
      s_open --> s_waiting : Ask#58; 50#37;#59; more#63;<br/>Desk, receiving agency
      s_asked --> s_granted : Grant<br/>Head #34;of#34; desk / Desk, receiving agency<br/>when the procedure has no fee
      s_waiting --> s_where_it_was : Answer<br/>Desk, receiving agency
      s_silent --> s_told : when the dossier is in “Done” and result returned public post

    """#

  static let dotVI = #"""
    digraph dossier {
      graph [compound=true, fontname="sans-serif", fontsize=12, nodesep=0.4]
      node [shape=box, style=rounded, fontname="sans-serif", fontsize=11]
      edge [fontname="sans-serif", fontsize=10, arrowsize=0.7]
      subgraph cluster_s_dossier {
        label="1.000001 – Xác nhận \\ \"A\" – thời hạn 2 ngày"
        style=rounded
        subgraph cluster_s_business {
          label="Giải quyết"
          style=dashed
          s_business_start [shape=point, width=0.12, label=""]
          s_business_start -> s_open_start [lhead=cluster_s_open]
          subgraph cluster_s_open {
            label="Đang mở\n↻ Nhắc: Trưởng \"phòng\""
            style=rounded
            s_open_start [shape=point, width=0.12, label=""]
            s_open_start -> s_asked
            s_asked [label="Mới <nộp> &amp; chờ\n1 Mới đăng ký; tính thời gian"]
            s_where_it_was [label="H* chỗ hồ sơ đã rời", shape=ellipse]
          }
          s_waiting [label="1. Chờ dân\n5 Yêu cầu bổ sung giấy tờ; dừng tính thời gian"]
          s_granted [label="Xong\n9 Đã xử lý xong; hết tính thời gian", peripheries=2]
        }
        subgraph cluster_s_notice {
          label="Báo tin"
          style=dashed
          s_notice_start [shape=point, width=0.12, label=""]
          s_notice_start -> s_silent
          s_silent [label="Chưa báo"]
          s_told [label="Đã báo", peripheries=2]
        }
      }
      s_open_start -> s_waiting [label="Hỏi: 50%; thêm?\nMột cửa, nơi tiếp nhận", ltail=cluster_s_open]
      s_asked -> s_granted [label="Chấp thuận\nTrưởng \"phòng\" / Một cửa, nơi tiếp nhận\nkhi thủ tục không thu phí"]
      s_waiting -> s_where_it_was [label="Trả lời\nMột cửa, nơi tiếp nhận"]
      s_silent -> s_told [label="khi hồ sơ ở “Xong” và trả kết quả bưu chính công ích"]
    }

    """#

  static let dotEN = #"""
    digraph dossier {
      graph [compound=true, fontname="sans-serif", fontsize=12, nodesep=0.4]
      node [shape=box, style=rounded, fontname="sans-serif", fontsize=11]
      edge [fontname="sans-serif", fontsize=10, arrowsize=0.7]
      subgraph cluster_s_dossier {
        label="1.000001 – Confirmation \\ \"A\" – limit 2 calendar days"
        style=rounded
        subgraph cluster_s_business {
          label="Business"
          style=dashed
          s_business_start [shape=point, width=0.12, label=""]
          s_business_start -> s_open_start [lhead=cluster_s_open]
          subgraph cluster_s_open {
            label="Open\n↻ Remind: Head \"of\" desk"
            style=rounded
            s_open_start [shape=point, width=0.12, label=""]
            s_open_start -> s_asked
            s_asked [label="New <in> &amp; waiting\n1 Registered; the clock runs"]
            s_where_it_was [label="H* where it stood", shape=ellipse]
          }
          s_waiting [label="1. Waiting\n5 Supplement asked; the clock stops"]
          s_granted [label="Done\n9 Done; the clock has ended", peripheries=2]
        }
        subgraph cluster_s_notice {
          label="Notice"
          style=dashed
          s_notice_start [shape=point, width=0.12, label=""]
          s_notice_start -> s_silent
          s_silent [label="Silent"]
          s_told [label="Told", peripheries=2]
        }
      }
      s_open_start -> s_waiting [label="Ask: 50%; more?\nDesk, receiving agency", ltail=cluster_s_open]
      s_asked -> s_granted [label="Grant\nHead \"of\" desk / Desk, receiving agency\nwhen the procedure has no fee"]
      s_waiting -> s_where_it_was [label="Answer\nDesk, receiving agency"]
      s_silent -> s_told [label="when the dossier is in “Done” and result returned public post"]
    }

    """#

  static let steps = #"""
    stateDiagram-v2
      state "1.000001 – Confirmation #92; #34;A#34; – limit 2 calendar days" as s_dossier {
        [*] --> s_open
        state "Open<br/>↻ Remind#58; Head #34;of#34; desk" as s_open {
          [*] --> s_asked
          state "New #60;in#62; #38; waiting" as s_asked
        }
        state "1#46; Waiting<br/>the clock stops" as s_waiting
        state "Done" as s_granted
        s_granted --> [*]
      }
      s_open --> s_waiting : Ask#58; 50#37;#59; more#63;<br/>Desk, receiving agency
      s_asked --> s_granted : Grant<br/>Head #34;of#34; desk / Desk, receiving agency<br/>when the procedure has no fee
      s_waiting --> s_open : Answer<br/>Desk, receiving agency<br/>(back to where it stood)

    """#
}
