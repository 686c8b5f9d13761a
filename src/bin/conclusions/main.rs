//! Command-line tool for makers of packs: understands seeds, shows what it understood, writes packs.

mod scale;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use council_conclusions::compile::{self, Seeds};
use council_conclusions::model::{Document, Point};
use council_conclusions::pack::{self, Index};

const USAGE: &str =
    "usage: conclusions show FOLDER        what the compiler understands of the seeds in a folder
       conclusions related FOLDER     for each point of the seeds, those related to it
       conclusions compounds FOLDER   the compounds of the seeds with their parts
       conclusions verbs FOLDER       the verbs of the seeds with their forms
       conclusions pack FOLDER OUT    writes the seeds into one pack
       conclusions scale FOLDER POINTS PACK UNITS
                                      the same for copies of the seeds that make so many points,
                                      and their texts in JSON";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), String> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let seeds = |folder: &str| compile::seeds(Path::new(folder));
    match words.as_slice() {
        ["show", folder] => seeds(folder)?.documents.iter().for_each(show),
        ["related", folder] => show_related(&seeds(folder)?),
        ["compounds", folder] => {
            let compounds = compile::compounds(&index(&seeds(folder)?));
            compounds.iter().for_each(|split| println!("{split}"));
        }
        ["verbs", folder] => {
            let verbs = compile::verbs(&index(&seeds(folder)?));
            verbs.iter().for_each(|verb| println!("{verb}"));
        }
        ["pack", folder, out] => write_pack(out, &seeds(folder)?)?,
        ["scale", folder, points, out, units] => {
            let points = points.parse().map_err(|e| format!("{points}: {e}"))?;
            let mut seeds = seeds(folder)?;
            seeds.documents = scale::scale(&seeds.documents, points);
            let json = serde_json::to_vec(&scale::units(&seeds.documents));
            write(units, &json.map_err(|e| e.to_string())?)?;
            write_pack(out, &seeds)?;
        }
        _ => return Err(USAGE.into()),
    }
    Ok(())
}

fn index(seeds: &Seeds) -> Index {
    compile::index(&seeds.documents, &seeds.thesaurus)
}

fn write_pack(out: &str, seeds: &Seeds) -> Result<(), String> {
    write(out, &pack::write(&seeds.documents, &index(seeds)))
}

/// Writes beside the target and renames, so that a reader never sees half a file.
fn write(out: &str, bytes: &[u8]) -> Result<(), String> {
    let unfinished = Path::new(out).with_extension("unfinished");
    fs::write(&unfinished, bytes)
        .and_then(|()| fs::rename(&unfinished, out))
        .map_err(|e| format!("{out}: {e}"))?;
    println!("{out}: {} bytes", bytes.len());
    Ok(())
}

fn show(document: &Document) {
    let Document { id, lang, title, date, pages, sha256, .. } = document;
    println!("{id} ({lang}), {date}, {pages} pages, SHA-256 {sha256}\n{title}");
    for (place, point) in document.points.iter().enumerate() {
        for division in document.divisions.iter().filter(|d| d.points.start == place) {
            println!(
                "\n== {} | {} | {} points",
                division.id,
                division.heading,
                division.points.len()
            );
        }
        show_point(document, point);
    }
    println!("\n== acronyms");
    for acronym in &document.acronyms {
        println!("{} = {} ({})", acronym.short, acronym.long, document.points[acronym.point].id());
    }
}

fn show_related(seeds: &Seeds) {
    let points: Vec<&Point> = seeds.documents.iter().flat_map(|d| &d.points).collect();
    for (point, related) in points.iter().zip(index(seeds).related) {
        let related: Vec<String> = related.into_iter().map(|place| points[place].id()).collect();
        println!("{}: {}", point.id(), related.join(", "));
    }
}

fn show_point(document: &Document, point: &Point) {
    println!("\n{} (page {})", point.id(), point.page);
    if let Some(chapeau) = point.chapeau.map(|c| &document.chapeaux[c]) {
        println!("  to {}: {}", chapeau.addressees.join(", "), chapeau.text);
    }
    println!("  {}", point.text);
    for note in &point.footnotes {
        println!("  footnote {}: {}", note.mark, note.text);
    }
    for reference in &point.references {
        let words = &point.place(reference.place)[reference.range.clone()];
        let target = reference.target.map(|t| document.points[t].id());
        let leads_to = target.or(reference.url.clone()).unwrap_or_default();
        println!("  reference {:?}: {words} -> {leads_to}", reference.kind);
    }
}
