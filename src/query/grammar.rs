//! The grammar of a search, read from left to right by one function per rule:
//!
//! ```text
//! query  = clause*                      every clause has to match
//! clause = unary ( OR unary )*          OR ties closer than the space between two words
//! unary  = ( NOT | - )* primary
//! primary = ( query ) | "phrase" | terms
//! ```
//!
//! Every text is a query: what fits no rule is punctuation. Operators are in capitals: OR, AND and NOT in every
//! language, and those of the language itself: OU, ET and SAUF in French, O, Y and NO in Spanish. The first two are also too
//! common to be searched for, and the third counts only after something to take away from.

use crate::domain::Lang;
use crate::domain::letters::{is_dash, is_hyphen, is_quotation, is_word};

/// What can be asked for, over what a single term is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node<T> {
    /// Every one has to match.
    All(Vec<Node<T>>),
    /// One has to match.
    Any(Vec<Node<T>>),
    /// It must not match.
    Not(Box<Node<T>>),
    /// A term.
    Term(T),
}

impl<T> Node<T> {
    /// The terms that are wanted, not those that are excluded.
    pub(super) fn wanted(&self) -> Vec<&T> {
        match self {
            Node::All(nodes) | Node::Any(nodes) => nodes.iter().flat_map(Node::wanted).collect(),
            Node::Not(_) => Vec::new(),
            Node::Term(term) => vec![term],
        }
    }
}

/// A piece of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token<T> {
    /// A term.
    Term(T),
    /// Between quotation marks.
    Quoted(T),
    Open,
    Close,
    Or,
    And,
    Not,
}

impl<T> Token<T> {
    /// An operator or bracket as one over other terms; terms themselves are none.
    pub(super) fn operator<U>(self) -> Token<U> {
        match self {
            Token::Open => Token::Open,
            Token::Close => Token::Close,
            Token::Or => Token::Or,
            Token::Not => Token::Not,
            Token::And | Token::Term(_) | Token::Quoted(_) => Token::And,
        }
    }
}

/// Deeper brackets are punctuation.
const DEEPEST: usize = 32;

/// The pieces of a search: operators, phrases, and what stands between white space.
pub(super) fn tokens(text: &str, lang: Lang) -> Vec<Token<&str>> {
    let mut out = Vec::new();
    let mut depth = 0;
    let mut rest = text.trim_start();
    while let Some(c) = rest.chars().next() {
        let body = rest.trim_start_matches(|c| is_hyphen(c) || is_dash(c));
        if body.len() < rest.len() {
            let starts = |c: char| is_word(c) || is_quotation(c) || c == '(';
            if body.starts_with(starts) && !is_aside(c, body) {
                out.push(Token::Not);
            }
            rest = body.trim_start();
            continue;
        }
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        rest = if is_quotation(c) {
            let (inner, after) = after.split_once(is_quotation).unwrap_or((after, ""));
            out.push(Token::Quoted(inner));
            after
        } else if c == '(' {
            if depth < DEEPEST {
                depth += 1;
                out.push(Token::Open);
            }
            after
        } else if c == ')' {
            if depth > 0 {
                depth -= 1;
                out.push(Token::Close);
            }
            after
        } else {
            let (word, after) = rest.split_at(end_of_word(rest, depth > 0));
            out.push(operator(word, lang, out.is_empty()).unwrap_or(Token::Term(word)));
            after
        }
        .trim_start();
    }
    out
}

/// A word ends at white space, at a quotation mark, and at the bracket that closes one outside it.
fn end_of_word(text: &str, in_brackets: bool) -> usize {
    let mut own = 0usize;
    let ends = |c: char| {
        own += usize::from(c == '(');
        let closes = c == ')' && own == 0 && in_brackets;
        own = own.saturating_sub(usize::from(c == ')'));
        c.is_whitespace() || is_quotation(c) || closes
    };
    text.find(ends).unwrap_or(text.len())
}

fn operator(word: &str, lang: Lang, first: bool) -> Option<Token<&str>> {
    let own = lang.row();
    match word {
        "OR" => Some(Token::Or),
        "AND" => Some(Token::And),
        "NOT" => Some(Token::Not),
        _ if word == own.or => Some(Token::Or),
        _ if word == own.and => Some(Token::And),
        _ if word == own.not && !first => Some(Token::Not),
        _ => None,
    }
}

/// Whether a dash opens an aside — like this one — and excludes nothing: another one closes it after a word.
fn is_aside(dash: char, body: &str) -> bool {
    let closing = |(place, _): (usize, &str)| {
        let before = body.get(..place).unwrap_or_default().ends_with(is_word);
        let after = body.get(place + dash.len_utf8()..).unwrap_or_default();
        before && !after.starts_with(is_word)
    };
    is_dash(dash) && body.match_indices(dash).any(closing)
}

/// Reads tokens whose terms have been made ready.
pub(super) fn parse<T>(tokens: Vec<Token<T>>) -> Node<T> {
    let mut parser = Parser { tokens: tokens.into_iter().peekable() };
    Node::All(parser.query())
}

struct Parser<T, I: Iterator<Item = Token<T>>> {
    tokens: std::iter::Peekable<I>,
}

impl<T, I: Iterator<Item = Token<T>>> Parser<T, I> {
    fn eat(&mut self, test: impl Fn(&Token<T>) -> bool) -> bool {
        self.tokens.next_if(test).is_some()
    }

    fn query(&mut self) -> Vec<Node<T>> {
        let mut clauses = Vec::new();
        while self.tokens.peek().is_some_and(|token| !matches!(token, Token::Close)) {
            clauses.extend(self.clause());
        }
        clauses
    }

    fn clause(&mut self) -> Option<Node<T>> {
        let mut any: Vec<Node<T>> = self.unary().into_iter().collect();
        while self.eat(|token| matches!(token, Token::Or)) {
            any.extend(self.unary());
        }
        if any.len() > 1 { Some(Node::Any(any)) } else { any.pop() }
    }

    fn unary(&mut self) -> Option<Node<T>> {
        let mut not = false;
        while self.tokens.peek().is_some_and(|token| matches!(token, Token::Not | Token::And)) {
            not |= matches!(self.tokens.next(), Some(Token::Not));
        }
        let node = self.primary()?;
        Some(if not { Node::Not(Box::new(node)) } else { node })
    }

    fn primary(&mut self) -> Option<Node<T>> {
        match self.tokens.next_if(|token| matches!(token, Token::Term(_) | Token::Quoted(_) | Token::Open))? {
            Token::Term(term) | Token::Quoted(term) => Some(Node::Term(term)),
            _ => {
                let inner = self.query();
                self.eat(|token| matches!(token, Token::Close));
                (!inner.is_empty()).then_some(Node::All(inner))
            }
        }
    }
}
