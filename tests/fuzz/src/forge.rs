//! Writes a forged pack for each text of a JSON list, `0.pack` and so on, into a folder.

use std::path::Path;
use std::{env, error, fs};

use council_conclusions_fuzz::forged;

fn main() -> Result<(), Box<dyn error::Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [texts, folder] = arguments.as_slice() else {
        return Err("usage: forge TEXTS.json FOLDER".into());
    };
    let texts: Vec<String> = serde_json::from_slice(&fs::read(texts)?)?;
    fs::create_dir_all(folder)?;
    for (place, text) in texts.iter().enumerate() {
        fs::write(Path::new(folder).join(format!("{place}.pack")), forged::pack(text))?;
    }
    Ok(())
}
