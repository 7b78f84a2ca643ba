//! Lines in and out.

use std::io::{BufRead, Write};

use mehfooz::views::Frame;
use mehfooz_core::to_ascii_digits;

use crate::play::Played;

/// The child left; everything is saved.
#[derive(Debug, thiserror::Error)]
#[error("left")]
pub struct Left;

/// Where lines are read from and written to.
pub struct Console {
    pub input: Box<dyn BufRead>,
    pub output: Box<dyn Write>,
    /// What `h` shows.
    pub help: String,
    /// What to say when a call from this screen failed; the second where it failed with `Storage`.
    pub failed: (String, String),
}

impl Console {
    /// Writes a line.
    pub fn say(&mut self, line: &str) -> Played {
        Ok(writeln!(self.output, "{line}")?)
    }

    /// Writes lines.
    pub fn lines<'a>(&mut self, lines: impl IntoIterator<Item = &'a String>) -> Played {
        lines.into_iter().try_for_each(|line| self.say(line))
    }

    /// Begins a screen: writes its banner, and keeps what to say when a call fails.
    pub fn begin(&mut self, frame: &Frame) -> Played {
        self.keep(frame);
        self.lines(&frame.banner)
    }

    /// Keeps what to say when a call fails.
    pub fn keep(&mut self, frame: &Frame) {
        self.failed = (frame.failed.clone(), frame.failed_storage.clone());
    }

    /// Writes lines with numbers before them, from 1.
    pub fn list<'a>(&mut self, lines: impl IntoIterator<Item = &'a str>) -> Played {
        for (number, line) in (1..).zip(lines) {
            self.say(&format!("  {number}. {line}"))?;
        }
        Ok(())
    }

    /// Reads a line; `q` and the end of the input leave the game, `h` shows help and asks again. Bytes that are not UTF-8
    /// come as U+FFFD.
    pub fn line(&mut self, prompt: &str) -> Played<String> {
        loop {
            write!(self.output, "{prompt} > ")?;
            self.output.flush()?;
            let mut bytes = Vec::new();
            if self.input.read_until(b'\n', &mut bytes)? == 0 {
                return Err(Left.into());
            }
            match String::from_utf8_lossy(&bytes).trim() {
                "q" => return Err(Left.into()),
                "h" => self.say(&self.help.clone())?,
                line => return Ok(line.to_owned()),
            }
        }
    }

    /// Numbers between the bounds, each once, `exactly` so many or as many as are given; asks until they are.
    pub fn numbers(&mut self, prompt: &str, bounds: (usize, usize), exactly: Option<usize>) -> Played<Vec<usize>> {
        loop {
            let line = self.line(&format!("{prompt} ({}-{})", bounds.0, bounds.1))?;
            let words = line.split([' ', ',']).filter(|word| !word.is_empty());
            let numbers: Vec<usize> = words.map(|word| to_ascii_digits(word).parse().unwrap_or(usize::MAX)).collect();
            let once = |at: usize, number| numbers.iter().position(|other| other == number) == Some(at);
            let mut each = numbers.iter().enumerate();
            let fits = each.all(|(at, number)| (bounds.0..=bounds.1).contains(number) && once(at, number));
            if fits && !numbers.is_empty() && exactly.is_none_or(|count| numbers.len() == count) {
                return Ok(numbers);
            }
            self.say("?")?;
        }
    }

    /// One of these, which are listed by their labels.
    pub fn choose<'a, T>(&mut self, prompt: &str, of: &'a [T], label: impl Fn(&'a T) -> &'a str) -> Played<&'a T> {
        self.list(of.iter().map(label))?;
        loop {
            let number = self.numbers(prompt, (1, of.len()), Some(1))?;
            if let Some(chosen) = number.first().and_then(|number| of.get(number - 1)) {
                return Ok(chosen);
            }
        }
    }
}
