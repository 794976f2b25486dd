//! Expressions out of their text.

use super::xpath::{Axis, Compare, Expr, Path, Start, Step};

/// Conditions in conditions; rules of other people are input.
const DEEPEST: usize = 40;

/// Reads an expression; the error says what was not understood.
pub(super) fn expression(text: &str) -> Result<Expr, String> {
    let mut parser = Parser { rest: text, depth: 0 };
    let read = parser.or()?;
    parser.blanks();
    if parser.rest.is_empty() { Ok(read) } else { Err(format!("{:?} is not understood", parser.rest)) }
}

struct Parser<'t> {
    rest: &'t str,
    depth: usize,
}

impl<'t> Parser<'t> {
    fn or(&mut self) -> Result<Expr, String> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err("conditions in too many conditions".to_owned());
        }
        let mut one = self.and()?;
        while self.word("or") {
            one = Expr::Or(Box::new(one), Box::new(self.and()?));
        }
        self.depth -= 1;
        Ok(one)
    }

    fn and(&mut self) -> Result<Expr, String> {
        let mut one = self.comparison()?;
        while self.word("and") {
            one = Expr::And(Box::new(one), Box::new(self.comparison()?));
        }
        Ok(one)
    }

    fn comparison(&mut self) -> Result<Expr, String> {
        let signs = [
            ("!=", Compare::Unequal),
            ("<=", Compare::LessOrEqual),
            (">=", Compare::MoreOrEqual),
            ("=", Compare::Equal),
            ("<", Compare::Less),
            (">", Compare::More),
        ];
        let mut one = self.sum()?;
        while let Some((_, how)) = signs.iter().find(|(sign, _)| self.sign(sign)) {
            one = Expr::Compare(*how, Box::new(one), Box::new(self.sum()?));
        }
        Ok(one)
    }

    fn sum(&mut self) -> Result<Expr, String> {
        let mut one = self.union()?;
        loop {
            if self.sign("+") {
                one = Expr::Add(Box::new(one), Box::new(self.union()?));
            } else if self.sign("- ") {
                one = Expr::Subtract(Box::new(one), Box::new(self.union()?));
            } else {
                return Ok(one);
            }
        }
    }

    fn union(&mut self) -> Result<Expr, String> {
        let mut one = self.value()?;
        while self.sign("|") {
            one = Expr::Union(Box::new(one), Box::new(self.value()?));
        }
        Ok(one)
    }

    fn value(&mut self) -> Result<Expr, String> {
        self.blanks();
        for quote in ['\'', '"'] {
            if let Some(inner) = self.rest.strip_prefix(quote) {
                let (text, rest) = inner.split_once(quote).ok_or("a text without its closing quote")?;
                self.rest = rest;
                return Ok(Expr::Text(text.to_owned()));
            }
        }
        let digits = self.rest.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
        if self.rest.starts_with(|first: char| first.is_ascii_digit()) {
            let (number, rest) = self.rest.split_at(digits);
            self.rest = rest;
            return number.parse().map(Expr::Number).map_err(|_| format!("{number:?} is no number"));
        }
        if self.sign("(") {
            let inner = self.or()?;
            return self.closing(inner);
        }
        for (name, make) in
            [("count", Expr::Count as fn(Box<Expr>) -> Expr), ("not", Expr::Not), ("number", Expr::ToNumber)]
        {
            if self.rest.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('(')) {
                self.rest = self.rest[name.len()..].trim_start();
                self.sign("(");
                let inner = self.or()?;
                return self.closing(make(Box::new(inner)));
            }
        }
        self.path().map(Expr::Path)
    }

    fn closing(&mut self, inner: Expr) -> Result<Expr, String> {
        if self.sign(")") { Ok(inner) } else { Err(format!("{:?} where \")\" should stand", self.rest)) }
    }

    fn path(&mut self) -> Result<Path, String> {
        let start = if self.sign("//") {
            Start::Anywhere
        } else if self.sign("/") {
            Start::Entry
        } else {
            Start::Here
        };
        let mut steps = vec![self.step(Axis::Child)?];
        loop {
            if self.rest.starts_with("//") {
                self.rest = &self.rest[2..];
                steps.push(self.step(Axis::Descendant)?);
            } else if self.rest.starts_with('/') {
                self.rest = &self.rest[1..];
                steps.push(self.step(Axis::Child)?);
            } else {
                break;
            }
        }
        // An entry is looked at by itself, without the list around it.
        let is_list = steps[0].name == "iati-activities" || steps[0].name == "iati-organisations";
        if start == Start::Entry && is_list && steps.len() > 1 {
            steps.remove(0);
        }
        Ok(Path { start, steps })
    }

    fn step(&mut self, axis: Axis) -> Result<Step, String> {
        let (axis, name) = if self.sign("..") {
            (Axis::Parent, "")
        } else if self.sign(".") {
            (Axis::Itself, "")
        } else if self.sign("text()") {
            (Axis::Text, "")
        } else if self.sign("@") {
            (Axis::Attribute, self.name()?)
        } else if self.sign("descendant::") {
            (Axis::Descendant, self.name()?)
        } else {
            (axis, self.name()?)
        };
        let mut conditions = Vec::new();
        while self.rest.starts_with('[') {
            self.rest = &self.rest[1..];
            conditions.push(self.or()?);
            if !self.sign("]") {
                return Err(format!("{:?} where \"]\" should stand", self.rest));
            }
        }
        Ok(Step { axis, name: name.to_owned(), conditions })
    }

    fn name(&mut self) -> Result<&'t str, String> {
        if self.sign("*") {
            return Ok("");
        }
        let is_part = |byte: &u8| {
            byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':' | b'.') || *byte >= 0x80
        };
        let length = self.rest.bytes().take_while(|byte| is_part(byte)).count();
        if length == 0 {
            return Err(format!("{:?} where a name should stand", self.rest));
        }
        let (name, rest) = self.rest.split_at(length);
        self.rest = rest;
        Ok(name)
    }

    fn blanks(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn sign(&mut self, sign: &str) -> bool {
        let trimmed = self.rest.trim_start();
        match trimmed.strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// A word between blanks or brackets.
    fn word(&mut self, word: &str) -> bool {
        let trimmed = self.rest.trim_start();
        let is_word = trimmed.strip_prefix(word).is_some_and(|rest| rest.starts_with([' ', '(', '\n', '\t']));
        is_word && self.sign(word)
    }
}

#[cfg(test)]
mod tests {
    use super::super::xpath::{Budget, Scope};
    use super::*;
    use crate::tree::Tree;

    fn holds(xml: &str, text: &str) -> bool {
        let tree = Tree::parse(xml).unwrap();
        expression(text).unwrap().is_true(Scope {
            element: tree.root(),
            value: Some("9"),
            budget: &Budget::new(1_000),
        })
    }

    #[test]
    fn expressions_mean_what_they_say() {
        let xml = "<iati-activity><sector vocabulary='9' percentage='40'/><sector percentage='60'><narrative>w</narrative></sector></iati-activity>";
        for truth in [
            "sector",
            "count(sector) = 2",
            "count(sector[@vocabulary = '$1']) = 1 and not(title)",
            "sector[not(@vocabulary)]/narrative/text()",
            "sector/@percentage = 60",
            "sector[2]/narrative",
            "sector[@vocabulary='' or @vocabulary='9' or not(@vocabulary)]",
            "count(sector) + count(title) >= 2",
            "//narrative",
            "/iati-activities/iati-activity/sector/narrative/../../sector[1][@vocabulary]",
            "number(sector/@percentage) = sector/@percentage",
            "title | sector",
            "descendant::narrative",
        ] {
            assert!(holds(xml, truth), "{truth}");
        }
        for lie in [
            "title",
            "sector/@percentage = 100",
            "sector[3]",
            "number(sector/narrative) = sector/narrative",
            "//sector/title",
        ] {
            assert!(!holds(xml, lie), "{lie}");
        }
    }

    #[test]
    fn what_is_not_understood_is_said() {
        for text in ["", "sector[", "count(sector", "'a", "sector ]", "@", "a = ", "ancestor::a/b("] {
            assert!(expression(text).is_err(), "{text}");
        }
        assert!(expression(&"a[".repeat(100)).is_err());
        assert!(expression(&"(".repeat(100_000)).is_err());
    }
}
