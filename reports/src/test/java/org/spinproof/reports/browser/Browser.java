package org.spinproof.reports.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A headless Chromium with one page, driven by its DevTools protocol. */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE = 120;

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger calls = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final LinkedBlockingQueue<String> loads = new LinkedBlockingQueue<>();
  private final List<String> complaints = java.util.Collections.synchronizedList(new ArrayList<>());
  private final List<String> requests = java.util.Collections.synchronizedList(new ArrayList<>());

  /** Starts it with a profile of its own in this folder. */
  Browser(Path profile) throws Exception {
    process =
        new ProcessBuilder(
                program(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--force-device-scale-factor=1",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    HttpClient client = HttpClient.newHttpClient();
    URI devtools = URI.create(announced());
    HttpRequest newPage =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + devtools.getPort() + "/json/new?about:blank"))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    JsonNode page =
        JSON.readTree(client.send(newPage, HttpResponse.BodyHandlers.ofString()).body());
    socket =
        client
            .newWebSocketBuilder()
            .buildAsync(URI.create(page.get("webSocketDebuggerUrl").asText()), new Listener())
            .get(PATIENCE, TimeUnit.SECONDS);
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
  }

  private static String program() {
    String named = System.getProperty("spinproof.browser");
    if (named != null) {
      return named;
    }
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toString)
        .orElseThrow(
            () ->
                new AssertionError(
                    "no Chromium on the path: install it (Debian: apt-get install chromium), name"
                        + " it with -Dspinproof.browser=FILE, or leave the browser's tests out with"
                        + " -DexcludedGroups=browser"));
  }

  /** The address that it prints; what it prints after that is read and dropped. */
  private String announced() throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("DevTools listening on ")) {
        Thread drain = new Thread(() -> lines.lines().forEach(rest -> {}), "browser output");
        drain.setDaemon(true);
        drain.start();
        return line.substring("DevTools listening on ".length());
      }
      said.append(line).append('\n');
    }
    throw new AssertionError("the browser did not start: " + said);
  }

  /** Takes messages, which may come in pieces. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
      message.append(piece);
      if (last) {
        String whole = message.toString();
        message.setLength(0);
        take(whole);
      }
      from.request(1);
      return null;
    }
  }

  private void take(String message) {
    try {
      JsonNode json = JSON.readTree(message);
      if (json.has("id")) {
        answers.remove(json.get("id").asInt()).complete(json);
        return;
      }
      JsonNode what = json.get("params");
      switch (json.get("method").asText()) {
        case "Page.loadEventFired" -> loads.add("");
        case "Network.requestWillBeSent" -> requests.add(what.at("/request/url").asText());
        case "Runtime.exceptionThrown" -> complaints.add(what.toString());
        case "Log.entryAdded" -> complaints.add(what.at("/entry").toString());
        case "Runtime.consoleAPICalled" -> complaints.add(what.at("/args").toString());
        default -> {}
      }
    } catch (IOException e) {
      complaints.add(e.toString());
    }
  }

  private JsonNode call(String method, Map<String, ?> parameters) throws Exception {
    int id = calls.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    socket.sendText(message.toString(), true).get(PATIENCE, TimeUnit.SECONDS);
    JsonNode result = answer.get(PATIENCE, TimeUnit.SECONDS);
    if (result.has("error")) {
      throw new AssertionError(method + ": " + result.get("error"));
    }
    return result.get("result");
  }

  /** Opens a page and waits until it is there. */
  void open(Path page) throws Exception {
    loads.clear();
    call("Page.navigate", Map.of("url", page.toUri().toString()));
    arrived();
  }

  /** Does what leads to another page, by a script, and waits until that is there. */
  void follow(String script) throws Exception {
    loads.clear();
    evaluate(script);
    arrived();
  }

  /** Goes to the page before, as the browser's own button does. */
  void back() throws Exception {
    JsonNode history = call("Page.getNavigationHistory", Map.of());
    int before = history.get("currentIndex").asInt() - 1;
    loads.clear();
    call(
        "Page.navigateToHistoryEntry",
        Map.of("entryId", history.get("entries").get(before).get("id").asInt()));
    arrived();
  }

  /** Presses a key; one that leads to another page is waited for. */
  void press(String key, int code, boolean leads) throws Exception {
    loads.clear();
    String text = key.equals("Enter") ? "\r" : "";
    for (String type : List.of("keyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          Map.of(
              "type", type, "key", key, "code", key, "windowsVirtualKeyCode", code, "text", text));
    }
    if (leads) {
      arrived();
    }
  }

  private void arrived() throws InterruptedException {
    if (loads.poll(PATIENCE, TimeUnit.SECONDS) == null) {
      throw new AssertionError("no page was loaded");
    }
  }

  /** The value of an expression, or of what it promises. */
  JsonNode evaluate(String expression) throws Exception {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of(
                "expression",
                expression,
                "returnByValue",
                true,
                "awaitPromise",
                true,
                "userGesture",
                true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + result.get("exceptionDetails"));
    }
    return result.get("result").path("value");
  }

  /** Sets the width of the window, in CSS pixels, and whether it is dark. */
  void look(int width, boolean dark) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            "",
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** A picture of the window, or of the whole page. */
  byte[] picture(boolean whole) throws Exception {
    JsonNode picture =
        call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole));
    return Base64.getDecoder().decode(picture.get("data").asText());
  }

  /** Console messages, errors and exceptions so far. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Every address that was asked for so far. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
  }
}
