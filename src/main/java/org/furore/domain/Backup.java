package org.furore.domain;

import java.time.Instant;

/// A backup that lies beside a case.
///
/// @param number what it is asked for by; later ones have higher numbers
/// @param made when
/// @param size bytes of the case it restores
/// @param added bytes on disk that came with it; the rest it shares with earlier ones
public record Backup(int number, Instant made, long size, long added) {}
