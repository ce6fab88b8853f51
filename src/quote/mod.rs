//! Check a quotation: does a pasted text stand word for word in one of the two originals, and where?
//!
//! The originals are not shipped. What is shipped is a file of [`Fingerprints`], six bits for every
//! four words that follow one another, made by `make fingerprints`. [`check`] cuts the pasted text into
//! words ([`cut`]), computes the same fingerprints and looks for them in order.
//!
//! What a verdict is worth: a text that has nothing to do with the originals is declared verbatim with
//! at most the probability that [`chance`] gives (eight words: 3 in a million). A quotation in which
//! the first or the last word of a piece was changed passes with 1/64, one whose second or last but one
//! was changed with 1/4096, and so on to four windows (1/16,777,216) for a word further in.
//! A piece of five words between ellipses is taken for one that stands there with 1 %; see `chain`.
//! Case, accents, hyphens, punctuation, numbers of headings and bullets are not compared.
//!
//! What the file gives away: six bits for each word to someone who knows the three before it. Of the 875
//! words that the originals use, fourteen fit at each step, and each guess costs [`ROUNDS`] rounds of SHA-256.
//! A guesser who knows nothing else has no way to tell which of the fourteen is right; one who takes the most
//! frequent is right about every second time. So the file is not a copy that can be read, and it is no
//! encryption: who has a good model of the language can rank the guesses and rebuild much of the wording.
//! It must not be used for texts that are secret; these two were published, and are left out because they
//! are not ours to copy.
//!
//! Knows nothing of the data set: paragraph ids are read from the file and handed on.

mod chain;
mod check;
mod entities;
mod fingerprint;
mod omitted;
mod words;

pub use check::{Departure, Gap, Held, MOST, NEEDED, Span, Verdict, Why, chance, chance_of_part, check};
pub use fingerprint::{BITS, Fingerprints, FingerprintsError, K, MAX_ROUNDS, Original, Paragraph, ROUNDS, Recipe};
pub use omitted::{Omitted, QUALIFIERS};
pub use words::{Word, Words, cut};
