//! The gate.

use mehfooz_core::gate::{GateState, GateTry, HARD_IN_A_ROW, PIN_DIGITS, Product};

use super::Setting;
use crate::views::{GateView, WaitView};

/// What the gate asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    Product,
    Pin,
    HardProduct,
}

/// A product of two digits by two has at most four.
const MOST_PRODUCT_DIGITS: usize = 4;

pub fn gate(setting: Setting, gate: GateState, asked: Asked, wait_ms: Option<i64>, tried: Option<GateTry>) -> GateView {
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
    let digits = if asked == Asked::Pin { *PIN_DIGITS.end() } else { MOST_PRODUCT_DIGITS };
    GateView {
        frame: setting.frame(false),
        title: setting.ui("gate_title"),
        back: setting.ui("common_back"),
        text: setting.ui(text),
        product: product.map(|product| sum(setting, product)),
        forgotten: asked == Asked::HardProduct,
        most_digits: u32::try_from(digits).unwrap_or(u32::MAX),
        message: tried.and_then(|tried| message(setting, tried)).or_else(|| in_a_row(setting, asked, gate)),
        wait: wait_ms.map(|ms| WaitView { text: setting.ui("gate_wait"), ms: u64::try_from(ms).unwrap_or(0) }),
        note: setting.ui("gate_note"),
        forgot: (asked == Asked::Pin).then(|| setting.ui("gate_forgot")),
        erase: setting.ui("gate_erase"),
        enter: setting.ui("gate_enter"),
    }
}

fn sum(setting: Setting, Product { a, b }: Product) -> String {
    setting.with("gate_product", &[("a", &a.to_string()), ("b", &b.to_string())])
}

fn message(setting: Setting, tried: GateTry) -> Option<String> {
    match tried {
        GateTry::Missed { tries_left: 0 } | GateTry::Locked { .. } | GateTry::Opened | GateTry::PinForgotten => None,
        GateTry::Missed { tries_left: 1 } => Some(setting.ui("gate_missed_one")),
        GateTry::Missed { tries_left } => Some(setting.with("gate_missed_many", &[("count", &tries_left.to_string())])),
        GateTry::OneMore { left } => Some(more(setting, left)),
    }
}

/// A forgotten PIN: how many products are still to come, as it was left.
fn in_a_row(setting: Setting, asked: Asked, gate: GateState) -> Option<String> {
    (asked == Asked::HardProduct).then(|| more(setting, HARD_IN_A_ROW.saturating_sub(gate.hard_right)))
}

fn more(setting: Setting, left: u32) -> String {
    match left {
        1 => setting.ui("gate_more_one"),
        _ => setting.with("gate_more_many", &[("count", &left.to_string())]),
    }
}
