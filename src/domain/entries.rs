//! Objects of a document whose keys the document chooses: texts by language, what several meetings have.

use super::WorkshopId;
use super::json::{FromJson, Json, Reader};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// Values by key, in the order of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entries<K, V>(pub Vec<(K, V)>);

/// Something that each of several meetings has: statements on one topic, occurrences of a term. A meeting that is not among
/// them has nothing.
pub type Sides<T> = Entries<WorkshopId, T>;

impl<K, V> Default for Entries<K, V> {
    fn default() -> Self {
        Entries(Vec::new())
    }
}

impl<K: AsRef<str>, V> Entries<K, V> {
    /// The value of a key.
    pub fn of(&self, key: &(impl AsRef<str> + ?Sized)) -> Option<&V> {
        self.0.iter().find(|(known, _)| known.as_ref() == key.as_ref()).map(|(_, value)| value)
    }

    /// The keys.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|(key, _)| key)
    }

    /// The values.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }
}

impl<K: Serialize, V: Serialize> Serialize for Entries<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl<K: for<'k> From<&'k str>, V: FromJson> FromJson for Entries<K, V> {
    fn from_json<'a>(json: Option<Json<'a>>, reader: &mut Reader<'a>) -> Self {
        let (fields, silent) = reader.open(json);
        let mut names: Vec<String> = Vec::with_capacity(fields.len());
        let mut entries = Vec::with_capacity(fields.len());
        for (name, value) in fields {
            let twice = names.iter().any(|known| *known == name);
            let value = reader.entry(&name, value, twice);
            entries.push((K::from(&*name), value));
            names.push(name.into_owned());
        }
        reader.close(silent);
        Entries(entries)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl<'de, K, V> serde::Deserialize<'de> for Entries<K, V>
where
    K: serde::Deserialize<'de> + PartialEq,
    V: serde::Deserialize<'de>,
{
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object<K, V>(std::marker::PhantomData<(K, V)>);
        impl<'de, K: serde::Deserialize<'de> + PartialEq, V: serde::Deserialize<'de>> serde::de::Visitor<'de> for Object<K, V> {
            type Value = Entries<K, V>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Entries<K, V>, A::Error> {
                let mut entries: Vec<(K, V)> = Vec::new();
                while let Some((key, value)) = map.next_entry()? {
                    if entries.iter().any(|(known, _)| *known == key) {
                        return Err(serde::de::Error::custom("a key stands twice"));
                    }
                    entries.push((key, value));
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(Object(std::marker::PhantomData))
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl<K, V: schemars::JsonSchema> schemars::JsonSchema for Entries<K, V> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("EntriesOf{}", V::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object", "additionalProperties": generator.subschema_for::<V>() })
    }
}
