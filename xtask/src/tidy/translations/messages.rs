//! What a Fluent file says, as far as the comparison of languages needs it.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};

const PLURAL_FORMS: [&str; 5] = ["zero", "one", "two", "few", "many"];

/// One message, term or attribute.
#[derive(Debug, Default)]
pub(super) struct Message {
    /// All its words; those of every variant, one after the other.
    pub(super) text: String,
    /// Names of the values it is given.
    pub(super) variables: BTreeSet<String>,
    /// For each value that chooses a plural form: the forms there are.
    pub(super) plurals: BTreeMap<String, BTreeSet<String>>,
}

/// The messages of a file in order; attributes as `message.attribute`, terms with their dash.
pub(super) fn read(text: &str) -> Result<Vec<(String, Message)>, String> {
    let resource = fluent_syntax::parser::parse(text).map_err(|(_, errors)| {
        let first = errors.first().map(ToString::to_string).unwrap_or_default();
        format!("is not Fluent: {first}")
    })?;
    let mut found = Vec::new();
    for entry in &resource.body {
        let (name, value, attributes) = match entry {
            Entry::Message(message) => {
                (message.id.name.to_owned(), message.value.as_ref(), &message.attributes)
            }
            Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
            _ => continue,
        };
        found.extend(value.map(|value| (name.clone(), Message::of(value))));
        let attributes = attributes.iter();
        found.extend(attributes.map(|own| (format!("{name}.{}", own.id.name), Message::of(&own.value))));
    }
    Ok(found)
}

impl Message {
    fn of(pattern: &Pattern<&str>) -> Message {
        let mut message = Message::default();
        message.pattern(pattern);
        message
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                self.plural(selector, variants);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn plural(&mut self, selector: &InlineExpression<&str>, variants: &[Variant<&str>]) {
        let names = variants.iter().filter_map(|variant| match &variant.key {
            VariantKey::Identifier { name } => Some((*name).to_owned()),
            VariantKey::NumberLiteral { .. } => None,
        });
        let names: BTreeSet<String> = names.collect();
        if !names.iter().any(|name| PLURAL_FORMS.contains(&name.as_str())) {
            return;
        }
        if let Some(variable) = selected(selector) {
            self.plurals.entry(variable.to_owned()).or_default().extend(names);
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::TermReference { arguments: Some(arguments), .. } => self.arguments(arguments),
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        for argument in &arguments.positional {
            self.inline(argument);
        }
    }
}

/// The value that a selector looks at, directly or through `NUMBER($count)`.
fn selected<'a>(selector: &'a InlineExpression<&'a str>) -> Option<&'a str> {
    match selector {
        InlineExpression::VariableReference { id } => Some(id.name),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.first().and_then(selected)
        }
        _ => None,
    }
}
