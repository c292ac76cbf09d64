package org.acme.coexistence;

import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;

@WebSocket(path = "/chat")
public class Chat {

    @OnTextMessage
    String answer(String message) {
        return "heard " + message;
    }
}
