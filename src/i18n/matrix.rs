//! The fixed texts of the matrix.

use super::table::table;

table! {
    /// Every fixed text of the matrix in one language.
    MatrixMessages;
    lead:
        "How often each theme and each goal meet in a statement, and on what ground.",
        "Combien de fois chaque thème et chaque objectif se rencontrent dans un énoncé, et sur quel fondement.",
        "Cuántas veces coinciden cada tema y cada objetivo en un enunciado, y con qué fundamento.";
}
