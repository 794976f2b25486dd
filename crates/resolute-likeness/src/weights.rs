//! How much a word says about what an entry is.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use crate::editions::parts;
use crate::signature::hash;
use crate::words::{NUMBER, PIECE, plain};

/// Words of grammar: they say nothing.
const EMPTY: &str = "
    a an the of and or for to in on at by with from through towards into within its their our your as is are be
    all via per than that this
    le la les l de du des d et ou pour en dans au aux sur par avec un une son ses leur leurs
    el los las del y e o para por con al su sus un una unos unas lo
    o os da do dos das em no na nos nas um uma com
    der die das und fur von im zur zum den dem di il lo della delle dei degli per
    и в на с о об для по из к от за при или
    في من على إلى عن مع و أو
";

/// Words that stand in every third title of a register like this: they say little.
const COMMON: &str = "
    project projects programme programmes program programs initiative initiatives activity activities action plan
    development developing support supporting national system systems service services network center centre
    information technology technologies communication communications ict icts digital electronic online portal website
    management training capacity building education international regional promotion promoting improvement improving
    strengthening implementation introduction use using access new public social community communities
    project(s) based general integrated framework policy policies solution solutions platform application assistance
    advisory administration oversight fund funding funds grant technical cooperation sector government establishment
    projet projets programme action developpement appui soutien renforcement amelioration systeme reseau centre
    gestion formation education acces mise oeuvre numerique technologies national nationale
    proyecto proyectos programa programas iniciativa desarrollo apoyo fortalecimiento mejoramiento mejora sistema
    sistemas red centro gestion capacitacion educacion acceso construccion nacional servicio servicios modernizacion
    ampliacion rehabilitacion linea credito publica publico tecnologias informacion
    projeto desenvolvimento apoio melhoria educacao construcao servicos
    проект программа развитие поддержка система национальный национальная создание обеспечение информационных
    технологий доступ услуг
    مشروع برنامج مبادرة تطوير تنمية دعم نظام الوطني الوطنية خدمات شبكة مركز المعلومات
";

/// Names of fields of work: many titles have them, and few titles are made of them alone.
const FIELDS: &str = "
    emergency humanitarian health water sanitation environment environmental economic climate change infrastructure
    energy agriculture rural urban finance financial transport road roads security women youth children school schools
    sante eau assainissement environnement economique climat infrastructures agriculture energie femmes jeunes
    emergencia salud agua saneamiento ambiental economico economica clima infraestructura energia vial social sociales
    agua saude meio ambiente economia mujeres jovenes
    здоровье вода экономика климат женщины молодежь
    الصحة المياه البيئة الاقتصاد المناخ المرأة الشباب
";

/// What a word of grammar weighs is nothing; a common one this.
const COMMON_WEIGHT: f32 = 0.35;
const FIELD_WEIGHT: f32 = 0.65;
const PIECE_WEIGHT: f32 = 0.6;

/// Weights of words. Every word of every text is looked up, and nobody outside chooses the words in it: a plain hash does.
pub(crate) type Listed = HashMap<String, f32, BuildHasherDefault<Plainly>>;

/// The hash of signatures, for looking up.
#[derive(Default)]
pub(crate) struct Plainly(u64);

impl Hasher for Plainly {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 ^= hash(&[bytes]);
    }

    fn write_u8(&mut self, _: u8) {}
}

/// The weight of a plain word, from 0 to 1. Numbers weigh nothing here: [`Numbers`](crate::editions::Numbers) has them.
pub(crate) fn weight(word: &str) -> f32 {
    static LISTED: LazyLock<Listed> = LazyLock::new(|| {
        let listed =
            |words: &'static str, weight| words.split_whitespace().map(move |word| (plain(word), weight));
        // What stands in two lists has the lesser weight.
        listed(FIELDS, FIELD_WEIGHT)
            .chain(listed(COMMON, COMMON_WEIGHT))
            .chain(listed(EMPTY, 0.0))
            .chain(parts().map(|part| (part, 0.0)))
            .collect()
    });
    if word.starts_with(NUMBER) {
        return 0.0;
    }
    if word.starts_with(PIECE) {
        return PIECE_WEIGHT;
    }
    if let Some(weight) = LISTED.get(word) {
        return *weight;
    }
    match word.len() {
        0 | 1 => 0.1,
        2 => 0.3,
        3 => 0.7,
        4 => 0.9,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_weigh_by_what_they_say() {
        assert!(weight("of").abs() < f32::EPSILON);
        assert!(weight("phase").abs() < f32::EPSILON);
        assert!(weight(&plain("для")).abs() < f32::EPSILON);
        assert!(weight("programme") < weight("gis"));
        assert!(weight("gis") < weight("telemedicine"));
    }
}
