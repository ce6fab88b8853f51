//! What the texts say the SDGs miss, what the texts never touch, and which themes and goals never meet.
