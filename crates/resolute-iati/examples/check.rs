//! Prints what is wrong with a file: `cargo run -p resolute-iati --example check -- FILE`.

use resolute_iati::{Checker, Reader};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args_os().nth(1).ok_or("name a file")?;
    let mut checker = Checker::new();
    for item in Reader::new(std::fs::File::open(path)?) {
        checker.item(&item?).iter().for_each(|finding| println!("{finding}"));
    }
    checker.end().iter().for_each(|finding| println!("{finding}"));
    Ok(())
}
