//! JSON that keeps the order and the duplicate keys of what was written.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A JSON value as its author wrote it.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    /// Names and values, in order.
    Object(Vec<(String, Json)>),
    /// Values, in order.
    Array(Vec<Json>),
    /// Text, a number, true, false or null.
    Plain(serde_json::Value),
}

impl Json {
    /// The value of a name; none when this is no object or has no such name.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(entries) => entries.iter().find(|(known, _)| known == name).map(|(_, value)| value),
            Self::Array(_) | Self::Plain(_) => None,
        }
    }

    /// The text; none when this is none.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Plain(value) => value.as_str(),
            Self::Object(_) | Self::Array(_) => None,
        }
    }

    /// With the names of every object in alphabetical order.
    #[must_use]
    pub fn sorted(self) -> Self {
        match self {
            Self::Object(mut entries) => {
                entries.sort_by(|(one, _), (other, _)| one.cmp(other));
                Self::Object(entries.into_iter().map(|(name, value)| (name, value.sorted())).collect())
            }
            Self::Array(values) => Self::Array(values.into_iter().map(Self::sorted).collect()),
            plain @ Self::Plain(_) => plain,
        }
    }

    /// The paths of keys that an object has twice.
    pub fn duplicate_keys(&self) -> Vec<String> {
        match self {
            Self::Object(entries) => {
                let mut found = Vec::new();
                for (place, (name, value)) in entries.iter().enumerate() {
                    if entries.iter().take(place).any(|(before, _)| before == name) {
                        found.push(name.clone());
                    }
                    found.extend(value.duplicate_keys().into_iter().map(|inner| format!("{name}.{inner}")));
                }
                found
            }
            Self::Array(values) => values.iter().flat_map(Self::duplicate_keys).collect(),
            Self::Plain(_) => Vec::new(),
        }
    }
}

/// On one line, with a space after each comma and colon.
impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Object(entries) => {
                let name = |name: &str| serde_json::Value::from(name).to_string();
                let parts: Vec<_> = entries.iter().map(|(of, value)| format!("{}: {value}", name(of))).collect();
                write!(f, "{{{}}}", parts.join(", "))
            }
            Self::Array(values) => {
                write!(f, "[{}]", values.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
            }
            Self::Plain(value) => value.fmt(f),
        }
    }
}

impl From<serde_json::Value> for Json {
    fn from(value: serde_json::Value) -> Self {
        match value {
            serde_json::Value::Object(entries) => {
                Self::Object(entries.into_iter().map(|(name, value)| (name, value.into())).collect())
            }
            serde_json::Value::Array(values) => Self::Array(values.into_iter().map(Into::into).collect()),
            plain => Self::Plain(plain),
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Json::Object(entries))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = seq.next_element()? {
            values.push(value);
        }
        Ok(Json::Array(values))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Plain(text.into()))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Plain(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Plain(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Plain(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Plain(value.into()))
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Plain(serde_json::Value::Null))
    }
}
