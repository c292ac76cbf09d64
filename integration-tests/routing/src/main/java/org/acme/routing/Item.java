package org.acme.routing;

import java.util.List;

record Item(int id, String name, List<String> tags) {
}
