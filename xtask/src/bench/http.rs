//! A small HTTP/1.1 client that keeps its connection: on two cores the one who measures must cost little.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// One connection. Cookies that a server sets are kept and sent.
pub struct Connection {
    stream: BufReader<TcpStream>,
    port: u16,
    pub cookies: String,
}

/// What a server answered.
pub struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
}

impl Connection {
    pub fn open(port: u16, cookies: &str) -> Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_mins(5)))?;
        Ok(Self { stream: BufReader::with_capacity(1 << 17, stream), port, cookies: cookies.to_owned() })
    }

    pub fn get(&mut self, path: &str) -> Result<Answer> {
        self.ask(&format!("GET {path} HTTP/1.1\r\nAccept: text/html\r\n"), "")
    }

    /// Posts a form as a browser does, for the kind of answer that is asked for.
    pub fn post(&mut self, path: &str, form: &str, accept: &str) -> Result<Answer> {
        let head = format!(
            "POST {path} HTTP/1.1\r\nAccept: {accept}\r\nOrigin: http://localhost:{}\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n",
            self.port,
            form.len()
        );
        self.ask(&head, form)
    }

    fn ask(&mut self, head: &str, body: &str) -> Result<Answer> {
        let cookies = if self.cookies.is_empty() { String::new() } else { format!("Cookie: {}\r\n", self.cookies) };
        let request = format!("{head}{cookies}Host: localhost:{}\r\n\r\n{body}", self.port);
        self.stream.get_mut().write_all(request.as_bytes())?;
        let first = self.line()?;
        let status = first.split(' ').nth(1).and_then(|code| code.parse().ok()).with_context(|| format!("no answer but `{first}`"))?;
        let (mut length, mut is_chunked) = (0, false);
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(':') else { break };
            match (name.to_ascii_lowercase().as_str(), value.trim()) {
                ("content-length", value) => length = value.parse()?,
                ("transfer-encoding", "chunked") => is_chunked = true,
                ("set-cookie", value) => self.keep(value),
                _ => {}
            }
        }
        let mut body = Vec::new();
        if is_chunked {
            while self.chunk(&mut body)? {}
        } else {
            self.take(length, &mut body)?;
        }
        Ok(Answer { status, body })
    }

    fn chunk(&mut self, body: &mut Vec<u8>) -> Result<bool> {
        let size = usize::from_str_radix(self.line()?.trim(), 16)?;
        self.take(size, body)?;
        self.line()?;
        Ok(size > 0)
    }

    fn take(&mut self, length: usize, body: &mut Vec<u8>) -> Result<()> {
        let from = body.len();
        body.resize(from + length, 0);
        Ok(self.stream.read_exact(body.get_mut(from..).unwrap_or_default())?)
    }

    fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line)? == 0 {
            bail!("the server closed the connection");
        }
        line.truncate(line.trim_end().len());
        Ok(line)
    }

    fn keep(&mut self, cookie: &str) {
        let pair = cookie.split(';').next().unwrap_or_default();
        let name = pair.split('=').next().unwrap_or_default();
        let others = self.cookies.split("; ").filter(|kept| !kept.is_empty() && kept.split('=').next() != Some(name));
        self.cookies = others.chain([pair]).collect::<Vec<_>>().join("; ");
    }
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}
