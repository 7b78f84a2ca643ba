use mehfooz_core::{Band, Language, PlayerId, Settings};

#[test]
fn a_new_player_who_cannot_read_yet_is_read_to() {
    for (band, reads_aloud) in [(Band::FiveToSeven, true), (Band::EightToTen, false), (Band::ElevenToThirteen, false)] {
        let settings = Settings::new(band, Language::first());
        let Settings { band: of, language, reads_aloud: read, sounds, calmer_motion } = settings;
        assert_eq!((of, language.0.as_str(), read, sounds, calmer_motion), (band, "ur", reads_aloud, true, false));
    }
}

#[test]
fn a_seed_draws_the_same_id_in_every_version() {
    let drawn = [0, 7, u64::MAX].map(|seed| PlayerId::draw(seed).0);
    assert_eq!(drawn, [13_080_132_717_333_068_652, 2_910_824_217_569_608_635, 12_619_125_218_144_107_694]);
}
