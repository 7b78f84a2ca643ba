//! Lines in and out.

use std::io::{BufRead, Write};

use crate::play::Stop;

/// Where lines are read from and written to.
pub struct Console<R, W> {
    input: R,
    output: W,
    help: Vec<String>,
}

impl<R: BufRead, W: Write> Console<R, W> {
    pub fn new(input: R, output: W) -> Self {
        Self { input, output, help: Vec::new() }
    }

    /// What `h` shows, at every question.
    pub fn set_help(&mut self, lines: Vec<String>) {
        self.help = lines;
    }

    /// Writes a line.
    pub fn say(&mut self, line: &str) -> Result<(), Stop> {
        Ok(writeln!(self.output, "{line}")?)
    }

    /// Writes an empty line between two things.
    pub fn gap(&mut self) -> Result<(), Stop> {
        self.say("")
    }

    /// Writes lines with numbers before them, from 1.
    pub fn list<'a>(&mut self, lines: impl IntoIterator<Item = &'a str>) -> Result<(), Stop> {
        for (number, line) in (1..).zip(lines) {
            self.say(&format!("  {number}. {line}"))?;
        }
        Ok(())
    }

    /// Reads a line; `q` and the end of the input leave the game, `h` shows help and asks again.
    fn line(&mut self, prompt: &str) -> Result<String, Stop> {
        loop {
            write!(self.output, "{prompt} > ")?;
            self.output.flush()?;
            let mut line = String::new();
            if self.input.read_line(&mut line)? == 0 || line.trim() == "q" {
                return Err(Stop::Left);
            }
            if line.trim() != "h" {
                return Ok(line.trim().to_owned());
            }
            for line in &self.help {
                writeln!(self.output, "  {line}")?;
            }
        }
    }

    /// Waits for Enter.
    pub fn pause(&mut self, prompt: &str) -> Result<(), Stop> {
        self.line(prompt).map(|_| ())
    }

    /// Numbers between the bounds, `exactly` so many or as many as are given; asks until they are.
    pub fn numbers(
        &mut self,
        prompt: &str,
        bounds: (usize, usize),
        exactly: Option<usize>,
    ) -> Result<Vec<usize>, Stop> {
        loop {
            let line = self.line(&format!("{prompt} ({}-{})", bounds.0, bounds.1))?;
            let numbers: Result<Vec<usize>, _> =
                line.split([' ', ',']).filter(|word| !word.is_empty()).map(str::parse).collect();
            match numbers {
                Ok(numbers)
                    if !numbers.is_empty()
                        && numbers.iter().all(|number| (bounds.0..=bounds.1).contains(number))
                        && exactly.is_none_or(|count| numbers.len() == count) =>
                {
                    return Ok(numbers);
                }
                Ok(_) | Err(_) => self.say("?")?,
            }
        }
    }

    /// One place in a list that was shown with numbers, from 0.
    pub fn pick(&mut self, prompt: &str, count: usize) -> Result<usize, Stop> {
        let numbers = self.numbers(prompt, (1, count), Some(1))?;
        Ok(numbers.first().map_or(0, |number| number - 1))
    }
}
