//! Names as a Swedish municipality has them: by origin, with weights. All people are invented.

use super::rng::Rng;

struct Origin {
    weight: usize,
    women: &'static str,
    men: &'static str,
    families: &'static str,
}

const ORIGINS: &[Origin] = &[
    Origin {
        weight: 66,
        women: "Alice Maja Elsa Vera Astrid Ella Wilma Ebba Freja Alma Saga Agnes Signe Ida Emma Klara Moa Tyra Lova Tuva Anna Karin Eva \
                Lena Kristina Sara Malin Jenny Linda Sofia Emelie Hanna Helena Susanne Ulrika Camilla Åsa Petra Cecilia Ylva",
        men: "Noah William Liam Hugo Lucas Adam Oliver Elias Oscar Nils Axel Arvid Melker Vincent Love Sixten Viggo Edvin Gustav Albin \
              Lars Anders Johan Per Erik Mikael Fredrik Daniel Mattias Henrik Magnus Jonas Stefan Martin Andreas Niklas Patrik Göran Åke Björn",
        families: "Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jonsson Hansson \
                   Bengtsson Lindberg Lindström Lindgren Axelsson Berg Bergström Lundberg Lind Lundgren Lundqvist Mattsson Berglund \
                   Fredriksson Sandberg Henriksson Forsberg Sjöberg Wallin Engström Eklund Danielsson Lundin Håkansson Björk Bergman Gunnarsson \
                   Holm Wikström Samuelsson Isaksson Fransson Bergqvist Nyström Holmberg Arvidsson Löfgren Söderberg Nyberg Blomqvist \
                   Claesson Nordström Mårtensson Lundström Viklund Björklund Eliasson Pålsson Hellström Sundberg Ek Öberg Åström Ström Falk",
    },
    Origin {
        weight: 6,
        women: "Aino Aada Helmi Sofia Eevi Lumi Päivi Tuula Sari Minna Johanna Kaisa Anneli Riikka Heidi",
        men: "Eino Leo Onni Väinö Mikko Juha Antti Timo Petri Jari Markku Ilkka Sami Tuomas Ville",
        families: "Korhonen Virtanen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen Lehtonen Saarinen Niemi Salonen Rantanen",
    },
    Origin {
        weight: 9,
        women: "Fatima Aisha Maryam Nour Layla Yasmin Salma Rania Huda Amira Zainab Dina Hiba Lina Sana",
        men: "Mohammed Ahmad Omar Ali Yusuf Ibrahim Hassan Khaled Samir Tarek Bilal Karim Rami Anas Mahmoud",
        families: "Al-Hassan Haddad Khalil El-Masri Nassar Saleh Mansour Al-Ahmad Darwish Hamdan Ibrahim Othman Sabbagh Youssef Zein",
    },
    Origin {
        weight: 5,
        women: "Amina Hodan Ifrah Sagal Asha Halima Fadumo Ayaan Naima Hibaq",
        men: "Abdi Mahad Liban Yahya Guled Mohamed Ismail Zakariye Bashir Faisal",
        families: "Abdi Warsame Farah Jama Hersi Mohamud Nur Osman Duale Ismail Ali Omar",
    },
    Origin {
        weight: 4,
        women: "Lejla Emina Selma Ivana Jelena Mirela Sanja Amra Dragana Vesna",
        men: "Emir Damir Adnan Goran Nikola Zoran Haris Marko Mirza Dejan",
        families: "Hodžić Kovačević Petrović Begić Jovanović Marković Delić Hadžić Horvat Novak Softić",
    },
    Origin {
        weight: 3,
        women: "Katarzyna Agnieszka Magdalena Zofia Oliwia Ewa Joanna Natalia",
        men: "Piotr Tomasz Jakub Mateusz Krzysztof Szymon Paweł Adam",
        families: "Nowak Kowalska Wiśniewski Wójcik Kamińska Lewandowski Zieliński Mazur Dąbrowska",
    },
    Origin {
        weight: 3,
        women: "Shirin Parisa Nasrin Leila Roza Berivan Dilan Mina Setareh",
        men: "Reza Amir Dara Aram Baran Karwan Navid Farhad Siamand",
        families: "Ahmadi Rahimi Karimi Hosseini Moradi Rostami Barzani Azadi Kaya",
    },
    Origin {
        weight: 2,
        women: "Hannah Lea Greta Katharina Ute Sabine Charlotte Johanna",
        men: "Jonas Felix Matthias Jürgen Lukas Stefan Moritz Uwe",
        families: "Müller Schneider Fischer Weber Becker Hoffmann Krüger Brandt Vogel Kühn",
    },
    Origin {
        weight: 2,
        women: "Selam Miriam Rahel Feven Linh Thuy Elif Zeynep Daniela Valentina",
        men: "Yonas Samuel Filmon Dawit Minh Tuan Emre Mehmet Diego Mateo",
        families: "Tesfay Habte Gebremedhin Nguyen Tran Demir Yılmaz Torres Rojas Silva",
    },
];

/// The lists, taken apart once.
pub struct Names {
    origins: Vec<(usize, [Vec<&'static str>; 3])>,
    weights: usize,
}

/// Where a family is from; its members draw their names there.
#[derive(Debug, Clone, Copy)]
pub struct From(usize);

impl Default for Names {
    fn default() -> Self {
        let lists = |origin: &Origin| [origin.women, origin.men, origin.families].map(|list| list.split_whitespace().collect());
        let origins: Vec<_> = ORIGINS.iter().map(|origin| (origin.weight, lists(origin))).collect();
        Self { weights: origins.iter().map(|(weight, _)| weight).sum(), origins }
    }
}

impl Names {
    pub fn origin(&self, rng: &mut Rng) -> From {
        let mut at = rng.below(self.weights);
        for (nth, (weight, _)) in self.origins.iter().enumerate() {
            if at < *weight {
                return From(nth);
            }
            at -= weight;
        }
        From(0)
    }

    fn draw(&self, rng: &mut Rng, from: From, list: usize) -> &'static str {
        let lists = self.origins.get(from.0).map(|(_, lists)| lists);
        lists.and_then(|lists| lists.get(list)).map_or("", |list| rng.pick(list))
    }

    pub fn given(&self, rng: &mut Rng, from: From) -> &'static str {
        let list = rng.below(2);
        self.draw(rng, from, list)
    }

    pub fn family(&self, rng: &mut Rng, from: From) -> &'static str {
        self.draw(rng, from, 2)
    }
}

/// Small letters from a to z of a name: `Åkesson` is `akesson`.
pub fn plain(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .filter_map(|c| match c {
            'å' | 'ä' | 'á' | 'ą' => Some('a'),
            'ö' | 'ó' | 'ø' => Some('o'),
            'ü' => Some('u'),
            'é' | 'ę' => Some('e'),
            'č' | 'ć' => Some('c'),
            'ž' | 'ź' | 'ż' => Some('z'),
            'š' | 'ś' => Some('s'),
            'ł' => Some('l'),
            'ń' => Some('n'),
            'ı' => Some('i'),
            c => c.is_ascii_lowercase().then_some(c),
        })
        .collect()
}
