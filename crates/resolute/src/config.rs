//! Settings: built-in values, then the file `resolute.toml` in the data folder, then the environment.

use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

/// Every setting of the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Config {
    /// Folder of the database, the files and the settings.
    pub data: PathBuf,
    /// Address to listen on.
    pub host: IpAddr,
    /// Port to listen on; 0 lets the system choose.
    pub port: u16,
    /// `postgres://...` for the larger deployment; otherwise SQLite in the data folder.
    pub database_url: Option<String>,
    /// How the outside world reaches this server, for links in feeds and files.
    pub public_url: Option<String>,
    /// The instrument whose page is the home page.
    pub home: String,
    /// The actor for whom the local operator acts.
    pub acting_for: String,
    /// The mail server: `smtps://user:password@host:465`. Without it messages are written to `mail/` in the data folder.
    pub smtp_url: Option<String>,
    /// Who messages come from.
    pub mail_from: String,
    /// Whether anybody may register; otherwise an administrator makes accounts.
    pub registration: bool,
    /// Whether reviewers, editors, chairs and administrators must have a second factor before their roles count.
    pub second_factor_required: bool,
    /// Addresses of proxies in front of the server, whose word on the visitor's address is taken.
    pub trusted_proxies: Vec<IpAddr>,
    /// File of the key with which secrets of second factors are kept.
    pub key_file: PathBuf,
}

/// What the settings file may say; each field is optional.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct SettingsFile {
    host: Option<IpAddr>,
    port: Option<u16>,
    database_url: Option<String>,
    public_url: Option<String>,
    home: Option<String>,
    acting_for: Option<String>,
    smtp_url: Option<String>,
    mail_from: Option<String>,
    registration: Option<bool>,
    second_factor_required: Option<bool>,
    trusted_proxies: Option<Vec<IpAddr>>,
    key_file: Option<PathBuf>,
}

impl Config {
    /// Name of the settings file in the data folder.
    pub const FILE: &str = "resolute.toml";

    /// The settings for a data folder, from the file in it and the given environment.
    ///
    /// # Errors
    /// Names the file or variable, what is wrong with it and what would be accepted.
    pub fn load(data: &Path, environment: impl Fn(&str) -> Option<String>) -> Result<Config> {
        let file = read_file(&data.join(Config::FILE))?;
        let host = match environment("RESOLUTE_HOST") {
            Some(text) => parse("RESOLUTE_HOST", &text, "an address such as 127.0.0.1 or ::")?,
            None => file.host.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST)),
        };
        let port = match environment("RESOLUTE_PORT") {
            Some(text) => parse("RESOLUTE_PORT", &text, "a number from 0 to 65535")?,
            None => file.port.unwrap_or(8080),
        };
        let database_url =
            environment("RESOLUTE_DATABASE_URL").or(file.database_url).filter(|url| !url.is_empty());
        if let Some(url) = &database_url
            && !(url.starts_with("postgres://") || url.starts_with("postgresql://"))
        {
            return Err(Error::Invalid(
                "RESOLUTE_DATABASE_URL must start with postgres://; leave it empty for the embedded database"
                    .to_owned(),
            ));
        }
        let yes_or_no = |name: &str, given: Option<bool>, otherwise: bool| match environment(name) {
            Some(text) => parse(name, &text, "true or false"),
            None => Ok(given.unwrap_or(otherwise)),
        };
        let trusted_proxies = match environment("RESOLUTE_TRUSTED_PROXIES") {
            Some(text) => text
                .split(',')
                .filter(|one| !one.trim().is_empty())
                .map(|one| {
                    parse(
                        "RESOLUTE_TRUSTED_PROXIES",
                        one,
                        "addresses such as 127.0.0.1, a comma between them",
                    )
                })
                .collect::<Result<_>>()?,
            None => file.trusted_proxies.unwrap_or_default(),
        };
        Ok(Config {
            data: data.to_owned(),
            host,
            port,
            database_url,
            public_url: environment("RESOLUTE_PUBLIC_URL").or(file.public_url),
            home: environment("RESOLUTE_HOME").or(file.home).unwrap_or_else(|| "wtdc-30".to_owned()),
            acting_for: environment("RESOLUTE_ACTING_FOR")
                .or(file.acting_for)
                .unwrap_or_else(|| "BDT".to_owned()),
            smtp_url: environment("RESOLUTE_SMTP_URL").or(file.smtp_url).filter(|url| !url.is_empty()),
            mail_from: environment("RESOLUTE_MAIL_FROM")
                .or(file.mail_from)
                .unwrap_or_else(|| "Resolute <resolute@localhost>".to_owned()),
            registration: yes_or_no("RESOLUTE_REGISTRATION", file.registration, true)?,
            second_factor_required: yes_or_no(
                "RESOLUTE_SECOND_FACTOR_REQUIRED",
                file.second_factor_required,
                false,
            )?,
            trusted_proxies,
            key_file: environment("RESOLUTE_KEY_FILE")
                .filter(|path| !path.is_empty())
                .map(PathBuf::from)
                .or(file.key_file)
                .unwrap_or_else(|| data.join("second-factors.key")),
        })
    }

    /// The settings as lines `name = value`; a password in the database address is not shown.
    pub fn lines(&self) -> Vec<String> {
        let database = match &self.database_url {
            Some(url) => without_password(url),
            None => format!("sqlite in {}", self.data.join("resolute.db").display()),
        };
        vec![
            format!("data = {}", self.data.display()),
            format!("host = {}", self.host),
            format!("port = {}", self.port),
            format!("database = {database}"),
            format!("public_url = {}", self.public_url.as_deref().unwrap_or("(not set)")),
            format!("home = {}", self.home),
            format!("acting_for = {}", self.acting_for),
            format!(
                "mail = {}",
                match &self.smtp_url {
                    Some(url) => without_password(url),
                    None => format!("files in {}", self.data.join("mail").display()),
                }
            ),
            format!("mail_from = {}", self.mail_from),
            format!("key_file = {}", self.key_file.display()),
            format!("registration = {}", self.registration),
            format!("second_factor_required = {}", self.second_factor_required),
            format!(
                "trusted_proxies = {}",
                self.trusted_proxies.iter().map(IpAddr::to_string).collect::<Vec<_>>().join(", ")
            ),
        ]
    }

    /// Whether the outside world reaches this server by https, so that cookies may ask for it.
    pub fn is_secure(&self) -> bool {
        self.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }

    /// An address of this server for the outside world. Never made of what a request says: a stranger could send their
    /// own name and have it mailed.
    pub fn address(&self, path: &str) -> String {
        let base = self.public_url.as_deref().map(|url| url.trim_end_matches('/').to_owned());
        format!("{}{path}", base.unwrap_or_else(|| format!("http://localhost:{}", self.port)))
    }
}

fn read_file(path: &Path) -> Result<SettingsFile> {
    match std::fs::read_to_string(path) {
        Ok(text) => toml::from_str(&text).map_err(|error| {
            Error::Invalid(format!("{} cannot be read: {}", path.display(), error.message()))
        }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(SettingsFile::default()),
        Err(error) => Err(Error::Invalid(format!("{} cannot be opened: {error}", path.display()))),
    }
}

fn parse<T: std::str::FromStr>(name: &str, text: &str, accepted: &str) -> Result<T> {
    text.trim().parse().map_err(|_| Error::Invalid(format!("{name} is \"{text}\"; it must be {accepted}")))
}

fn without_password(url: &str) -> String {
    match (url.find("://"), url.rfind('@')) {
        (Some(scheme), Some(at)) if at > scheme => {
            let user = url[scheme + 3..at].split(':').next().unwrap_or_default();
            format!("{}://{user}@{}", &url[..scheme], &url[at + 1..])
        }
        _ => url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn environment_wins_over_file() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(Config::FILE), "port = 9000\nhome = \"pp-140\"\n").unwrap();
        let environment = |name: &str| (name == "RESOLUTE_PORT").then(|| "9100".to_owned());
        let config = Config::load(folder.path(), environment).unwrap();
        assert_eq!((config.port, config.home.as_str()), (9100, "pp-140"));
    }

    #[test]
    fn unknown_setting_is_named() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(Config::FILE), "prot = 9000\n").unwrap();
        let error = Config::load(folder.path(), |_| None).unwrap_err();
        assert!(error.to_string().contains("prot"), "{error}");
    }

    #[test]
    fn password_is_not_shown() {
        assert_eq!(without_password("postgres://me:secret@host/db"), "postgres://me@host/db");
    }
}
