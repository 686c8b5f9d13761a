//! Who is addressed: chapeaux, sets of addressees, and their ids.

use super::Corpus;
use crate::pack::fields::{chapeau, point};
use crate::pack::{Pack, Section};
use crate::text;

/// What stands for "nobody is addressed" among the ids of addressees.
pub const NONE: &str = "none";

/// Dutch names of addressees, by their ids.
pub const NAMES: [(&str, &str); 3] = [
    ("member-states", "lidstaten"),
    ("commission", "Commissie"),
    ("high-representative", "hoge vertegenwoordiger"),
];

/// A set of addressees, a bit each. A point that addresses nobody has the set of "nobody" alone,
/// so that it can be asked for like any other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AddresseeSet(u32);

impl AddresseeSet {
    /// Nobody: the highest bit, which no pack gives to an addressee.
    pub const NOBODY: AddresseeSet = AddresseeSet(1 << 31);

    /// The addressee at this place alone.
    pub fn of(place: usize) -> AddresseeSet {
        AddresseeSet(1 << (place as u32 & 31))
    }

    /// The set that has the addressee at a place where that bit is set; [`Self::NOBODY`] for the
    /// highest.
    pub fn from_bits(bits: u32) -> AddresseeSet {
        AddresseeSet(bits)
    }

    /// Both sets together.
    #[must_use]
    pub fn with(self, other: AddresseeSet) -> AddresseeSet {
        AddresseeSet(self.0 | other.0)
    }

    /// Whether both have something in common.
    pub fn meets(self, other: AddresseeSet) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether everything of the other is in this one.
    pub fn contains(self, other: AddresseeSet) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether there is nothing in it.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// The set of each chapeau.
pub(super) fn of_chapeaux(pack: &Pack) -> Vec<AddresseeSet> {
    let set = |record| {
        pack.range(Section::Chapeaux, record, chapeau::ADDRESSEES)
            .map(|item| AddresseeSet::of(pack.word(Section::Lists, item, 0)))
            .fold(AddresseeSet::default(), AddresseeSet::with)
    };
    (0..pack.len(Section::Chapeaux)).map(set).collect()
}

impl Corpus {
    /// The chapeau a point completes.
    pub fn chapeau(&self, point: usize) -> Option<&str> {
        Some(self.chapeau_text(self.chapeau_place(point)?))
    }

    /// Place of the chapeau a point completes.
    pub fn chapeau_place(&self, point: usize) -> Option<usize> {
        self.word(point, point::CHAPEAU).checked_sub(1)
    }

    /// Text of the chapeau at a place.
    pub fn chapeau_text(&self, chapeau: usize) -> &str {
        self.pack.str(Section::Chapeaux, chapeau, chapeau::TEXT)
    }

    /// Who a point addresses; [`AddresseeSet::NOBODY`] where nobody is.
    pub fn addressed(&self, point: usize) -> AddresseeSet {
        match self.chapeau_place(point) {
            Some(chapeau) => self.addressed[chapeau],
            None => AddresseeSet::NOBODY,
        }
    }

    /// Ids of those a point addresses, in the order of its chapeau.
    pub fn addressees(&self, point: usize) -> impl Iterator<Item = &str> {
        self.chapeau_place(point).into_iter().flat_map(|chapeau| self.addressees_of(chapeau))
    }

    /// Ids of those a chapeau addresses, in its order.
    pub fn addressees_of(&self, chapeau: usize) -> impl Iterator<Item = &str> {
        let list = self.pack.range(Section::Chapeaux, chapeau, chapeau::ADDRESSEES);
        list.map(|item| self.addressee_id(self.pack.word(Section::Lists, item, 0)))
    }

    /// Number of addressees in the whole corpus.
    pub fn addressee_count(&self) -> usize {
        self.pack.len(Section::Addressees)
    }

    /// Id of an addressee.
    pub fn addressee_id(&self, addressee: usize) -> &str {
        self.pack.str(Section::Addressees, addressee, 0)
    }

    /// Ids of all addressees in the corpus, and [`NONE`].
    pub fn addressee_ids(&self) -> Vec<String> {
        let ids = (0..self.addressee_count()).map(|a| self.addressee_id(a));
        ids.chain([NONE]).map(String::from).collect()
    }

    /// Ids of all addressees in the corpus with their Dutch names, where they have one.
    pub fn addressee_names(&self) -> impl Iterator<Item = (&str, &str)> {
        let ids = (0..self.addressee_count()).map(|a| self.addressee_id(a));
        let named = ids.map(|id| {
            let known = NAMES.iter().find(|(known, _)| *known == id);
            (id, known.map_or(id, |(_, name)| name))
        });
        named.chain([(NONE, "niemand")])
    }

    /// Whether a stem is that of an addressee's name.
    pub fn is_addressee(&self, stem: &str) -> bool {
        self.addressee_stems.iter().any(|known| known == stem)
    }

    /// Whether the stem of an addressee's name begins so.
    pub fn begins_addressee(&self, beginning: &str) -> bool {
        self.addressee_stems.iter().any(|known| known.starts_with(beginning))
    }

    /// The stems of names; of several words the last, which the others only tell from its like.
    pub(super) fn stems_of_addressees(&self) -> Vec<String> {
        let names = self.addressee_names().filter(|(id, _)| *id != NONE);
        names.filter_map(|(_, name)| text::terms(name).last().map(|t| text::stem(&t))).collect()
    }

    /// The set of one id, [`NONE`] included.
    pub fn find_addressee(&self, id: &str) -> Option<AddresseeSet> {
        if id == NONE {
            return Some(AddresseeSet::NOBODY);
        }
        (0..self.addressee_count()).find(|a| self.addressee_id(*a) == id).map(AddresseeSet::of)
    }
}
