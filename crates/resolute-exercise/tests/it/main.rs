//! Files of made-up activities against the standard's own schema, where libxml2's tool and the schema are there.

use std::process::Command;

use resolute_exercise::{Exercise, IATI_HEAD, IATI_TAIL, write_iati};

#[test]
fn files_are_valid_iati() {
    let Some(corpus) = std::env::var_os("RESOLUTE_CORPUS") else {
        println!("conformance: skipped, RESOLUTE_CORPUS is not set");
        return;
    };
    let schema = std::path::Path::new(&corpus).join("iati/standard-2.03/schemas/iati-activities-schema.xsd");
    let folder = std::env::temp_dir().join(format!("resolute-exercise-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the file");
    let file = folder.join("exercise.xml");
    let mut xml = IATI_HEAD.as_bytes().to_vec();
    for entry in Exercise::new(1).entries(2_000) {
        write_iati(&entry, &mut xml).expect("memory can be written to");
    }
    xml.extend(IATI_TAIL.as_bytes());
    std::fs::write(&file, &xml).expect("the file");
    let judged =
        Command::new("xmllint").args(["--noout", "--nonet", "--schema"]).args([&schema, &file]).output();
    std::fs::remove_dir_all(&folder).expect("the folder is ours");
    match judged {
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{}", said.chars().take(2_000).collect::<String>());
        }
        Err(_) => println!("conformance: skipped, xmllint is not installed"),
    }
}
