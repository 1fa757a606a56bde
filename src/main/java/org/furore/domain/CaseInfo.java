package org.furore.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/// What a case says of itself.
///
/// @param zone the time zone days are cut in
/// @param coder key of the coder whose marks are made when nobody else is named
public record CaseInfo(UUID id, String title, ZoneId zone, String coder, Instant created) {}
