//! Seeds that must stop the build, each by its own error.

use std::fs;
use std::process::Command;

use council_conclusions::compile;
use proptest::prelude::*;

use crate::data::{SEED, expectations, path, seed_bytes, seed_text};

fn error(bytes: &[u8]) -> String {
    match compile::compile(SEED, bytes) {
        Ok(_) => "no error".into(),
        Err(error) => error.to_string(),
    }
}

/// Each case is the seed with its first `find` replaced, or all of them `everywhere`; without
/// `find`, `replace` is appended.
#[test]
fn each_malformed_seed_gives_its_error_with_the_line() {
    let mut wrong = Vec::new();
    for case in expectations("bad-seeds") {
        let text = |field: &str| case[field].as_str();
        let (name, replacement) = (text("name").expect("a name"), text("replace").expect("a text"));
        let seed = seed_text();
        let seed = match text("find") {
            Some(find) => {
                assert!(seed.contains(find), "{name}: the seed has no {find:?}");
                seed.replacen(
                    find,
                    replacement,
                    if case["everywhere"] == true { usize::MAX } else { 1 },
                )
            }
            None => seed + replacement,
        };
        let expected = format!("{SEED}:{}", text("error").unwrap_or_default());
        let found = error(seed.as_bytes());
        if found != expected {
            wrong.push(format!("{name}\n  found    {found}\n  expected {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn bytes_that_are_not_text_give_their_line() {
    let mut bytes = seed_bytes();
    let place = bytes.iter().position(|b| *b == 0xC3).expect("an accent");
    bytes[place + 1] = b'x';
    assert_eq!(error(&bytes), format!("{SEED}:35: found the byte 0xC3, expected text in UTF-8"));
}

#[test]
fn empty_seeds_are_refused() {
    let expected =
        format!("{SEED}:1: found an empty file, expected the text of Council conclusions");
    for empty in ["", "\n", "   \n \n"] {
        assert_eq!(error(empty.as_bytes()), expected);
    }
}

#[test]
fn file_names_must_give_id_and_language() {
    let named =
        |name: &str| compile::compile(name, &seed_bytes()).expect_err("a bad name").to_string();
    assert_eq!(
        named("seeds/conclusions.txt"),
        "seeds/conclusions.txt:1: found the file name conclusions.txt, expected a name like ID.nl.txt"
    );
    for id in ["", "Conclusions", "a b", "a;b=c", "é"] {
        let expected =
            format!("1: found the id {id:?} in the file name, expected a-z, 0-9 and - in it");
        assert_eq!(named(&format!("{id}.nl.txt")), format!("{id}.nl.txt:{expected}"));
    }
    assert_eq!(
        named("seeds/conclusions.xx.txt"),
        "seeds/conclusions.xx.txt:1: found the language xx in the file name, expected nl"
    );
}

#[test]
fn a_malformed_line_of_a_thesaurus_gives_its_error_with_the_line() {
    let expected = "expected a line like \"left, left => right; right\"";
    for bad in [
        "geld",
        "geld =>",
        "=> fondsen",
        "geld, => fondsen",
        "geld => fondsen;",
        "geld => fondsen => haat",
        "geld => fondsen, haat",
        "geld; haat => fondsen",
        "geld => -; haat",
        "- => haat",
    ] {
        let text = format!("# geld\n\ngeld => fondsen\n{bad}\n");
        let error = compile::thesaurus("seeds/thesaurus.nl.txt", text.as_bytes()).expect_err(bad);
        let expected = format!("seeds/thesaurus.nl.txt:4: found \"{bad}\", {expected}");
        assert_eq!(error.to_string(), expected);
    }
    let error =
        compile::thesaurus("t.nl.txt", b"geld => fondsen\n\xff => geld\n").expect_err("bytes");
    assert_eq!(error.to_string(), "t.nl.txt:2: found the byte 0xFF, expected text in UTF-8");
}

#[test]
fn a_folder_without_documents_is_an_error() {
    let folder = std::path::Path::new("tests/data/outline");
    assert!(compile::seeds(folder).is_err(), "texts of another kind");
    let error = compile::seeds(std::path::Path::new("src/text")).expect_err("no texts");
    assert_eq!(error, "src/text: found no document, expected files like ID.nl.txt");
}

#[test]
fn recitals_after_z_are_recitals() {
    let seed = std::fs::read_to_string("tests/data/other-conclusions.nl.txt").expect("a seed");
    let letters = ('c'..='z').map(String::from).chain(["aa".into(), "ab".into()]);
    let more: String = letters.map(|l| format!("{l}) Overweging {l} is hier een. \n\n")).collect();
    let longer = seed.replacen("I. Samenwerking", &(more + "I. Samenwerking"), 1);
    let document = compile::compile("x/o.nl.txt", longer.as_bytes()).expect("it compiles");
    let labels: Vec<&str> = document.points.iter().map(|p| &*p.label).take(29).collect();
    assert_eq!(labels[24..], ["y", "z", "aa", "ab", "1"]);
}

/// Every seed that compiles is written out again in full, so what is left of a cut or shuffled
/// seed is either refused or complete.
fn refused_or_complete(seed: &str) -> Result<(), TestCaseError> {
    match compile::compile(SEED, seed.as_bytes()) {
        Err(error) => prop_assert!(error.line >= 1 && !error.found.is_empty()),
        Ok(document) => {
            let written = compile::verbatim(&document).replace([' ', '-'], "");
            let all: String = seed.split_whitespace().collect::<String>().replace('-', "");
            prop_assert_eq!(written, all);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(crate::data::cases(256))]

    #[test]
    fn a_seed_with_lines_missing_is_refused_or_complete(from in 0usize..806, count in 1usize..40) {
        let seed = seed_text();
        let kept = seed.split('\n').enumerate().filter(|(i, _)| !(from..from + count).contains(i));
        refused_or_complete(&kept.map(|(_, line)| line).collect::<Vec<_>>().join("\n"))?;
    }

    #[test]
    fn a_seed_with_lines_swapped_is_refused_or_complete(a in 0usize..806, b in 0usize..806) {
        let seed = seed_text();
        let mut lines: Vec<&str> = seed.split('\n').collect();
        lines.swap(a, b);
        refused_or_complete(&lines.join("\n"))?;
    }

    #[test]
    fn random_text_is_refused(text in "[ a-z0-9).:;\nIVX-]{0,300}|\\PC{0,200}") {
        prop_assert!(compile::compile(SEED, text.as_bytes()).is_err());
    }
}

/// The whole build, with a seed broken: cargo must fail with exactly the seed's line, and leave
/// the library of the last good build as it was.
#[test]
fn a_bad_seed_stops_the_build_and_leaves_the_last_good_one_alone() {
    let copy = path("target/bad-seed");
    let _ = fs::remove_dir_all(&copy);
    for folder in ["src", "seeds", "tests/it", "tests/web"] {
        copy_folder(&path(folder), &copy.join(folder));
    }
    for file in ["Cargo.toml", "Cargo.lock", "build.rs", "rust-toolchain.toml"] {
        fs::copy(path(file), copy.join(file)).expect("a copy");
    }
    let build = || {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["build", "--lib", "--offline", "--quiet"]).current_dir(&copy);
        cargo.env("CARGO_TARGET_DIR", path("target/bad-seed-build")).env_remove("RUSTFLAGS");
        cargo.output().expect("cargo runs")
    };
    let good = build();
    assert!(good.status.success(), "{}", String::from_utf8_lossy(&good.stderr));
    let library = path("target/bad-seed-build/debug/libcouncil_conclusions.rlib");
    let last_good = fs::read(&library).expect("a library");

    let broken = seed_text().replace("13. Tegelijkertijd", "15. Tegelijkertijd");
    fs::write(copy.join(SEED), broken).expect("a broken seed");
    let bad = build();
    let said = String::from_utf8_lossy(&bad.stderr).into_owned();
    assert!(!bad.status.success());
    assert!(said.contains(&format!("{SEED}:339: found point 15, expected point 13")), "{said}");
    assert_eq!(fs::read(&library).expect("a library"), last_good);
    fs::remove_dir_all(&copy).expect("a clean tree");
}

fn copy_folder(from: &std::path::Path, to: &std::path::Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy_folder(&entry.path(), &target),
            false => _ = fs::copy(entry.path(), target).expect("a copy"),
        }
    }
}
