package org.furore.exchange;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import java.util.List;

/// A published schema, and what a line breaks of it.
public final class Schema {
    private final com.networknt.schema.Schema schema;

    public Schema(String name) {
        schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.text(name), InputFormat.JSON);
    }

    public List<String> broken(String json) {
        return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }
}
