//! The gate.

use mehfooz_core::{GateState, GateTry, PinHash, Product};

use super::Context;
use crate::views::{GateView, WaitView};

/// What the gate asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    Product,
    Pin,
    HardProduct,
}

/// Maximum number of digits of a product of two digits by two.
const MAX_PRODUCT_DIGITS: usize = 4;

pub fn gate(context: Context, gate: GateState, asked: Asked, wait_ms: Option<i64>, tried: Option<GateTry>) -> GateView {
    let product = match asked {
        Asked::Product => Some(Product::easy(gate.seed)),
        Asked::HardProduct => Some(Product::hard(gate.seed)),
        Asked::Pin => None,
    };
    let text = match asked {
        Asked::Product => "gate_text",
        Asked::Pin => "gate_text_pin",
        Asked::HardProduct => "gate_text_forgotten",
    };
    let digits = if asked == Asked::Pin { *PinHash::DIGITS.end() } else { MAX_PRODUCT_DIGITS };
    GateView {
        frame: context.frame(false),
        title: context.ui("gate_title"),
        back: context.ui("common_back"),
        text: context.ui(text),
        product: product.map(|product| sum(context, product)),
        forgotten: asked == Asked::HardProduct,
        most_digits: u32::try_from(digits).unwrap_or(u32::MAX),
        message: tried.and_then(|tried| message(context, tried)).or_else(|| in_a_row(context, asked, gate)),
        wait: wait_ms.map(|ms| WaitView { text: context.ui("gate_wait"), ms: u64::try_from(ms).unwrap_or(0) }),
        note: context.ui(if asked == Asked::Pin { "gate_note_pin" } else { "gate_note" }),
        forgot: (asked == Asked::Pin).then(|| context.ui("gate_forgot")),
        erase: context.ui("gate_erase"),
        enter: context.ui("gate_enter"),
    }
}

fn sum(context: Context, Product { a, b }: Product) -> String {
    context.with("gate_product", &[("a", &a.to_string()), ("b", &b.to_string())])
}

fn message(context: Context, tried: GateTry) -> Option<String> {
    match tried {
        GateTry::Missed { tries_left: 0 } | GateTry::Locked { .. } | GateTry::Passed | GateTry::PinForgotten => None,
        GateTry::Missed { tries_left: 1 } => Some(context.ui("gate_missed_one")),
        GateTry::Missed { tries_left } => Some(context.with("gate_missed_many", &[("count", &tries_left.to_string())])),
        GateTry::OneMore { left } => Some(more(context, left)),
    }
}

/// A forgotten PIN: how many products are still to come, as it was left.
fn in_a_row(context: Context, asked: Asked, gate: GateState) -> Option<String> {
    (asked == Asked::HardProduct).then(|| more(context, gate.hard_left()))
}

fn more(context: Context, left: u32) -> String {
    match left {
        1 => context.ui("gate_more_one"),
        _ => context.with("gate_more_many", &[("count", &left.to_string())]),
    }
}
