//! The columns that a table may have, and the headers by which they are known in six languages.

/// What stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Words.
    Text,
    /// A code, or the name of a concept.
    Concept(&'static str),
    /// Several of them, with `;` between.
    Concepts(&'static str),
    /// A code of the form.
    Choice(Choice),
    /// A day.
    Day,
    /// Amounts: `disbursement 1000.10 KES 2017-01-01`.
    Money,
    /// Others that take part: `funding: A bank`.
    Parties,
    /// Fields of its kind: `participants: 40`.
    Details,
    /// Which entry of this register it is, as an export says it.
    Entry,
}

/// Which codes of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Types of entry.
    Kind,
    /// Types of organisation.
    OrganisationType,
    /// How far it reaches.
    Coverage,
    /// Where it stands in time.
    Progress,
}

/// A column.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its header in our own files, and its name in addresses; its label is `exchange-column-CODE`.
    pub code: &'static str,
    /// What stands in it.
    pub holds: Holds,
    /// Headers by which it is known, in small letters without marks between.
    names: &'static str,
}

const fn column(code: &'static str, holds: Holds, names: &'static str) -> Column {
    Column { code, holds, names }
}

/// The column by which the register knows its own entries again.
pub const ENTRY: &str = "entry";

/// Every column, in the order of our own files.
pub const COLUMNS: &[Column] = &[
    column(
        "identifier",
        Holds::Text,
        "identifier id activityid projectid reference ref code entryid number no identifiant \
         référence numéro identificador referencia número идентификатор номер код المعرف الرقم \
         الرمز 标识符 编号 代码",
    ),
    column(
        "title",
        Holds::Text,
        "title projecttitle projectname nameofproject activity activitytitle activityname project \
         name titre intitulé nomduprojet projet título nombre nombredelproyecto proyecto название \
         заголовок наименование проект العنوان الاسم عنوانالمشروع اسمالمشروع 标题 名称 项目名称 项目",
    ),
    column("language", Holds::Text, "language langue idioma язык اللغة 语言"),
    column(
        "kind",
        Holds::Choice(Choice::Kind),
        "kind type typeofentry activitytype projecttype typedactivité tipo тип вид النوع 类型",
    ),
    column(
        "description",
        Holds::Text,
        "description summary abstract shortdescription résumé descripción resumen описание \
         краткоеописание الوصف ملخص 描述 说明 简介",
    ),
    column(
        "main_line",
        Holds::Concept("action-lines"),
        "mainline mainactionline actionline wsisactionline category grandeorientation \
         principalegrandeorientation líneadeacción líneadeacciónprincipal направлениедеятельности \
         основноенаправлениедеятельности خطالعمل خطالعملالرئيسي 行动方面 主要行动方面",
    ),
    column(
        "lines",
        Holds::Concepts("action-lines"),
        "lines actionlines wsisactionlines otheractionlines furtheractionlines \
         grandesorientations líneasdeacción направлениядеятельности خطوطالعمل 其他行动方面",
    ),
    column(
        "goals",
        Holds::Concepts("sdgs"),
        "goals sdg sdgs sustainabledevelopmentgoals odd objectifs ods objetivos цур цели \
         أهدافالتنميةالمستدامة الأهداف 可持续发展目标 目标",
    ),
    column(
        "targets",
        Holds::Concepts("sdgs"),
        "targets sdgtargets cibles ciblesdesodd metas metasdelosods задачи задачицур الغايات 具体目标",
    ),
    column(
        "gdc",
        Holds::Concepts("gdc"),
        "gdc globaldigitalcompact pactenumériquemondial pactodigitalglobal \
         глобальныйцифровойдоговор الميثاقالرقميالعالمي 全球数字契约",
    ),
    column(
        "people",
        Holds::Concepts("people"),
        "people beneficiaries targetgroup targetgroups beneficiarygroups bénéficiaires \
         groupescibles beneficiarios бенефициары целевыегруппы المستفيدون 受益群体",
    ),
    column(
        "organisation",
        Holds::Text,
        "organisation organization institution implementingorganisation implementingorganization \
         entity owner submittedby organización institución entidad организация учреждение المنظمة \
         المؤسسة الجهة 组织 机构 单位",
    ),
    column(
        "organisation_type",
        Holds::Choice(Choice::OrganisationType),
        "organisationtype organizationtype typeoforganisation typeoforganization stakeholdertype \
         typedorganisation tipodeorganización типорганизации نوعالمنظمة 组织类型 机构类型",
    ),
    column(
        "parties",
        Holds::Parties,
        "parties partners partnerorganisations partnerorganizations partenaires socios партнеры \
         партнёры الشركاء 合作伙伴",
    ),
    column(
        "countries",
        Holds::Concepts("countries"),
        "countries country countryiso3 iso3 pays país países страна страны البلد البلدان الدولة \
         国家",
    ),
    column(
        "regions",
        Holds::Concepts("itu-regions"),
        "regions region ituregion ituregions région régions región regiones регион регионы \
         المنطقة المناطق 区域 地区",
    ),
    column(
        "coverage",
        Holds::Choice(Choice::Coverage),
        "coverage geographicalcoverage scope couverture couverturegéographique cobertura \
         coberturageográfica охват географическийохват التغطية التغطيةالجغرافية 覆盖范围",
    ),
    column(
        "progress",
        Holds::Choice(Choice::Progress),
        "progress status state statut état estado статус состояние الحالة 状态",
    ),
    column(
        "starts_on",
        Holds::Day,
        "startson start startdate begin begindate from datededébut début fechadeinicio inicio \
         датаначала начало تاريخالبدء البداية 开始日期",
    ),
    column(
        "ends_on",
        Holds::Day,
        "endson end enddate finish to until datedefin fin fechadefinalización fechadefin \
         датаокончания окончание конец تاريخالانتهاء النهاية 结束日期",
    ),
    column(
        "website",
        Holds::Text,
        "website url link web homepage siteweb lien sitioweb enlace сайт вебсайт ссылка الموقع \
         الموقعالإلكتروني الرابط 网站 网址 链接",
    ),
    column("impact", Holds::Text, "impact results résultats impacto воздействие الأثر 影响"),
    column(
        "partnerships",
        Holds::Text,
        "partnerships partnership partenariats alianzas партнерство партнёрство الشراكات 伙伴关系",
    ),
    column("challenges", Holds::Text, "challenges challenge défis desafíos проблемы вызовы التحديات 挑战"),
    column(
        "replicability",
        Holds::Text,
        "replicability replication reproductibilité replicabilidad тиражируемость قابليةالتكرار \
         可推广性",
    ),
    column(
        "sustainability",
        Holds::Text,
        "sustainability durabilité pérennité sostenibilidad устойчивость الاستدامة 可持续性",
    ),
    column("values", Holds::Text, "values wsisvalues valeurs valores ценности القيم 价值观"),
    column(
        "money",
        Holds::Money,
        "money budget cost funding coût financement presupuesto costo бюджет стоимость الميزانية \
         التكلفة 预算 资金",
    ),
    column("details", Holds::Details, "details détails detalles подробности التفاصيل 详情"),
    column(ENTRY, Holds::Entry, "entry"),
];

/// The column of a code.
pub(super) fn by_code(code: &str) -> Option<&'static Column> {
    COLUMNS.iter().find(|column| column.code == code)
}

/// The column that a header seems to be, in whichever of the six languages.
pub(super) fn guess(header: &str) -> Option<&'static Column> {
    let bare = bare(header);
    if bare.is_empty() {
        return None;
    }
    COLUMNS.iter().find(|column| {
        column.code.replace('_', "") == bare || column.names.split(' ').any(|name| name == bare)
    })
}

/// A header in small letters, without marks and without what stands in brackets.
fn bare(header: &str) -> String {
    let outside = header.split(['(', '[', '（']).next().unwrap_or_default();
    outside.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_in_six_languages() {
        for (header, code) in [
            ("Project title", "title"),
            ("TITRE", "title"),
            ("Países", "countries"),
            ("Дата начала", "starts_on"),
            ("تاريخ البدء", "starts_on"),
            ("组织", "organisation"),
            ("starts_on", "starts_on"),
            ("Country (ISO 3)", "countries"),
        ] {
            assert_eq!(guess(header).map(|column| column.code), Some(code), "{header}");
        }
        assert!(guess("Colour of the roof").is_none());
        assert!(guess("").is_none());
    }

    #[test]
    fn no_header_is_that_of_two_columns() {
        for column in COLUMNS {
            for name in column.names.split(' ') {
                let found = guess(name).expect("a known name is found");
                assert_eq!(found.code, column.code, "{name}");
            }
        }
    }
}
