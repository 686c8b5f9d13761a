//! Cards as HTML text; that DOM nodes are the same is shown in the browser.

use crate::data::CORPUS;
use council_conclusions::card::{Labels, Options, card, html};
use council_conclusions::search::Query;

fn html_of(id: &str, options: &Options) -> String {
    marked_html_of(id, "", options)
}

fn marked_html_of(id: &str, query: &str, options: &Options) -> String {
    let point = CORPUS.find(id).expect("a known point");
    html::write(&card(&CORPUS, point, &Query::new(&CORPUS, query), options))
}

/// The text of HTML as a reader sees it.
fn visible(html: &str) -> String {
    let mut text = String::new();
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if !in_tag => text.push(c),
            _ => {}
        }
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\u{a0}").replace("&amp;", "&")
}

#[test]
fn a_card_has_all_that_belongs_to_a_point() {
    let html = html_of("point-21", &Options::default());
    for part in [
        r#"<article class="cc-card" part="card" lang="nl" data-point="point-21" data-kind="point">"#,
        r##"<h3 class="cc-card-label" part="card-label"><a class="cc-card-permalink" part="card-permalink" href="#point-21">Punt 21</a></h3>"##,
        r#"data-addressee="commission">Commissie</span> <span class="cc-addressee" part="addressee" data-addressee="member-states">lidstaten</span>"#,
        r#"<span class="cc-division-label" part="division-label">I.</span> Horizontale"#,
        r#"<p class="cc-card-chapeau" part="card-chapeau" lang="nl">en verzoekt hij de COMMISSIE en de LIDSTATEN:</p>"#,
        r##"data-kind="point" href="#point-12">punten 12</a> en <a class="cc-reference" part="reference" data-kind="point" href="#point-13">13</a>."##,
        "Bladzijde 9 van 15",
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
}

#[test]
fn every_card_shows_the_official_text_unchanged_with_and_without_marks() {
    for place in 0..CORPUS.len() {
        for query in ["", "terrorisme", "de", "SIS verordening 2018"] {
            let html = marked_html_of(&CORPUS.id(place), query, &Options::default());
            let shown = visible(&html);
            assert!(shown.contains(CORPUS.text(place)), "{}: {query}", CORPUS.id(place));
            assert!(CORPUS.footnotes(place).all(|n| shown.contains(n.text)));
            assert!(CORPUS.chapeau(place).is_none_or(|c| shown.contains(c)));
        }
    }
}

#[test]
fn footnotes_stand_below_and_their_marks_stay_out_of_the_text() {
    let html = marked_html_of("recital-i", "9997", &Options::default());
    assert!(html.contains(
        r#"aangenomen<span class="cc-note-mark" part="note-mark" data-mark="1"></span>, blijven"#
    ));
    assert!(
        html.contains(r#"<span class="cc-footnote-mark" part="footnote-mark">1</span> Doc. <a"#)
    );
    assert!(html.contains(r#"<mark class="cc-mark" part="mark">9997</mark>/22</a>; doc. "#));
}

#[test]
fn what_stands_over_the_point_is_marked_too() {
    let html = marked_html_of("point-21", "lidstaten horizontale", &Options::default());
    let mark = |word: &str| format!(r#"<mark class="cc-mark" part="mark">{word}</mark>"#);
    assert!(html.contains(&["COMMISSIE en de ", &mark("LIDSTATEN"), ":</p>"].concat()), "{html}");
    assert!(html.contains(&["</span> ", &mark("Horizontale"), " beleidsvereisten"].concat()));
}

#[test]
fn whole_words_are_marked_inside_links_too() {
    let html = marked_html_of("point-34", "SIS-verordening", &Options::default());
    let link = r#"href="http://data.europa.eu/eli/reg/2018/1862/oj"><mark class="cc-mark" part="mark">SIS</mark>-<mark class="cc-mark" part="mark">verordening</mark> (2018/1862)</a>"#;
    assert!(html.contains(link), "{html}");
}

#[test]
fn markup_in_labels_and_addresses_comes_out_inert() {
    let attack = "\"'><img src=x onerror=alert(1)>&{label}";
    let mut labels = Labels::default();
    for label in [&mut labels.lang, &mut labels.point, &mut labels.addressed_to, &mut labels.page] {
        *label = attack.into();
    }
    labels.addressees.push(("commission".into(), attack.into()));
    for base_url in [attack, "javascript:alert(1)//", "https://x.eu/\"onclick=\"alert(1)"] {
        let options =
            Options { labels: labels.clone(), base_url: base_url.into(), ..Options::default() };
        let html = html_of("point-21", &options);
        assert!(!html.contains("<img") && !html.contains("javascript:"), "{html}");
        assert!(!html.contains("\"onclick") && !html.contains("\"'>"), "{html}");
    }
}

#[test]
fn labels_level_and_base_can_be_chosen() {
    let mut labels = Labels {
        lang: "fr".into(),
        point: "Point {label}".into(),
        addressed_to: "Adressé à".into(),
        ..Labels::default()
    };
    labels.addressees.push(("commission".into(), "la Commission".into()));
    let options = Options { labels, heading_level: 5, base_url: "https://example.eu/page".into() };
    let html = html_of("point-17", &options);
    assert!(html.contains(r#"lang="fr" data-point"#));
    assert!(html.contains(r#"<h5 class="cc-card-label" part="card-label"><a class="cc-card-permalink" part="card-permalink" href="https://example.eu/page#point-17">Point 17</a></h5>"#));
    assert!(html.contains("la Commission") && html.contains("Bladzijde 8 van 15"));
    assert!(html.contains(r#"<p class="cc-card-text" part="card-text" lang="nl">"#));
}
