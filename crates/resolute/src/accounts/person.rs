//! Somebody who asks for something, and what they may do.

use crate::actors;
use crate::db::Db;
use crate::error::{Error, Result};

use super::rights::{Right, Role, RoleKind};

/// Somebody who asks for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The account, where they have one.
    pub id: Option<i64>,
    /// As records name them: `person/17`, `local operator`. Never what they are called, so that a name can be taken
    /// away and no record changes.
    pub name: String,
    /// What they are called, for their own pages; empty for who has no account.
    pub known_as: String,
    /// Whether they agreed that their name is shown beside what they did.
    pub name_public: bool,
    /// Code of the actor for whom they act.
    pub acting_for: String,
    /// Its name, where it was looked up; for the pages of the person.
    pub acts_for: String,
    /// What they are, for whom.
    pub roles: Vec<Role>,
    /// The rights that the token allows with which they came; `None` for all that their roles carry.
    pub only: Option<Vec<Right>>,
}

impl Person {
    /// The person at the keyboard of the machine that runs `resolute up` or the command line.
    pub fn local_operator(acting_for: &str) -> Person {
        Person {
            name: "local operator".to_owned(),
            acting_for: acting_for.to_owned(),
            roles: vec![Role { kind: RoleKind::LocalOperator, actor: None }],
            ..Person::visitor()
        }
    }

    /// Somebody who has not signed in.
    pub fn visitor() -> Person {
        Person {
            id: None,
            name: "visitor".to_owned(),
            known_as: String::new(),
            name_public: false,
            acting_for: String::new(),
            acts_for: String::new(),
            roles: Vec::new(),
            only: None,
        }
    }

    /// Somebody with an account.
    pub fn with_account(id: i64, known_as: &str, name_public: bool, roles: Vec<Role>) -> Person {
        let acting_for = roles.iter().find_map(|role| role.actor.clone()).unwrap_or_default();
        Person {
            id: Some(id),
            name: Person::signature(id),
            known_as: known_as.to_owned(),
            name_public,
            acting_for,
            acts_for: String::new(),
            roles,
            only: None,
        }
    }

    /// How records name the holder of an account.
    pub fn signature(id: i64) -> String {
        format!("person/{id}")
    }

    /// Code of the role that weighs most, for records; empty where there is none.
    pub fn principal_role(&self) -> &'static str {
        self.roles.iter().map(|role| role.kind).max().map_or("", RoleKind::code)
    }

    /// Whether they decide about what others wrote: more is asked of their sessions.
    pub fn is_staff(&self) -> bool {
        self.roles.iter().any(|role| role.kind.carries(Right::Review))
    }

    /// Whether they neither signed in nor sit at the machine: they read.
    pub fn is_visitor(&self) -> bool {
        self.id.is_none() && self.roles.is_empty()
    }

    /// The same person, with no more than the given rights: how a token narrows its holder.
    #[must_use]
    pub fn narrowed(self, only: Vec<Right>) -> Person {
        Person { only: Some(only), ..self }
    }

    /// Whether they have a right, for whichever actor.
    pub fn may(&self, right: Right) -> bool {
        self.allowed(right, |_| true)
    }

    /// Whether they have a right for an actor.
    pub fn may_for(&self, right: Right, actor: &str) -> bool {
        self.allowed(right, |role| role.reaches(actor))
    }

    /// Whether they have a right for all actors.
    pub fn may_for_all(&self, right: Right) -> bool {
        self.allowed(right, |role| role.actor.is_none())
    }

    /// Whether they may give a role, or take it away.
    pub fn may_grant(&self, role: &Role) -> bool {
        self.allowed(Right::GrantRoles, |own| own.may_grant(role))
    }

    /// The codes of the actors for whom they have a right; `None` for all of them.
    pub fn actors_with(&self, right: Right) -> Option<Vec<&str>> {
        if self.may_for_all(right) {
            return None;
        }
        let roles = self.roles.iter().filter(|role| self.may(right) && role.kind.carries(right));
        Some(roles.filter_map(|role| role.actor.as_deref()).collect())
    }

    /// Refuses who has not a right.
    ///
    /// # Errors
    /// [`Error::Lacks`], which says who has it and who gives it.
    pub fn must(&self, right: Right) -> Result<()> {
        if self.may(right) { Ok(()) } else { Err(Error::Lacks(right)) }
    }

    /// Refuses who has not a right for an actor.
    ///
    /// # Errors
    /// [`Error::Lacks`], which says who has it and who gives it.
    pub fn must_for(&self, right: Right, actor: &str) -> Result<()> {
        if self.may_for(right, actor) { Ok(()) } else { Err(Error::Lacks(right)) }
    }

    /// Refuses who has not a right for all actors: to change what is nobody's own, such as a text of a conference.
    ///
    /// # Errors
    /// [`Error::Lacks`], which says who has it and who gives it.
    pub fn must_for_all(&self, right: Right) -> Result<()> {
        if self.may_for_all(right) { Ok(()) } else { Err(Error::Lacks(right)) }
    }

    /// The same person, acting for another actor; empty for the one they act for anyway. Somebody acts for an actor for
    /// whom they may write; who may write nowhere acts for nobody.
    ///
    /// # Errors
    /// Where no such actor is known, or they may not write for it.
    pub async fn for_actor(&self, db: &Db, actor: Option<&str>) -> Result<Person> {
        match actor.filter(|code| !code.is_empty() && self.may(Right::Contribute)) {
            None => Ok(self.clone()),
            Some(code) => match actors::by_id(db, code).await? {
                Some(actor) => {
                    self.must_for(Right::Contribute, &actor.id)?;
                    Ok(Person { acting_for: actor.id, acts_for: actor.name, ..self.clone() })
                }
                None => Err(Error::Invalid(format!("\"{code}\" is the code of no known actor"))),
            },
        }
    }

    fn allowed(&self, right: Right, holds: impl Fn(&Role) -> bool) -> bool {
        let of_roles = match right {
            Right::Read => true,
            Right::Account => self.id.is_some(),
            _ => self.roles.iter().any(|role| role.kind.carries(right) && holds(role)),
        };
        // What everybody may read, a token may read.
        of_roles && (right == Right::Read || self.only.as_ref().is_none_or(|only| only.contains(&right)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(kind: RoleKind, actor: Option<&str>) -> Person {
        Person::with_account(7, "A. Person", false, vec![Role { kind, actor: actor.map(str::to_owned) }])
    }

    #[test]
    fn a_visitor_reads_and_the_operator_does_everything_but_own_an_account() {
        let visitor = Person::visitor();
        assert!(visitor.is_visitor() && visitor.may(Right::Read) && !visitor.may(Right::Contribute));
        let operator = Person::local_operator("BDT");
        for right in Right::ALL.into_iter().filter(|right| *right != Right::Account) {
            assert!(operator.may(right) && operator.may_for(right, "KEN"), "{right:?}");
        }
        assert!(!operator.may(Right::Account) && !operator.is_visitor());
    }

    #[test]
    fn a_contributor_writes_for_the_own_actor_only() {
        let person = person(RoleKind::Contributor, Some("KEN"));
        assert!(person.may_for(Right::Contribute, "KEN") && !person.may_for(Right::Contribute, "RWA"));
        assert!(!person.may(Right::Edit) && !person.may_for_all(Right::Contribute));
        assert_eq!(person.actors_with(Right::Contribute), Some(vec!["KEN"]));
        assert_eq!(person.acting_for, "KEN");
        assert_eq!(person.name, "person/7");
        assert!(matches!(person.must_for(Right::Contribute, "RWA"), Err(Error::Lacks(Right::Contribute))));
    }

    #[test]
    fn a_token_narrows_and_never_widens() {
        let editor = person(RoleKind::Editor, None).narrowed(vec![Right::Review, Right::Administer]);
        assert!(editor.may(Right::Read) && editor.may(Right::Review));
        assert!(!editor.may(Right::Edit) && !editor.may(Right::Administer) && !editor.may(Right::Account));
        assert_eq!(editor.actors_with(Right::Review), None);
        assert_eq!(editor.actors_with(Right::Edit), Some(Vec::new()));
    }
}
