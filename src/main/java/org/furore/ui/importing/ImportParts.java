package org.furore.ui.importing;

import org.furore.importing.Importer;
import org.furore.importing.ReadAgain;
import org.furore.platform.Keys;

import java.nio.file.Path;

/// What importing in the window works with.
///
/// @param keys of imports whose names are kept out
/// @param mappings folder of the mappings a person saved by name, made when there is one
public record ImportParts(Importer importer, ReadAgain readAgain, Keys keys, Path mappings) {}
