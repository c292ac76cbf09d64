-- What wrk asks for in turn. With the argument "close" every request has a connection of its own.
local close = false
local requests = {}
local turn = 0

function init(args)
  close = args[1] == "close"
  local connection = close and "close" or "keep-alive"
  local form = { ["Connection"] = connection, ["Content-Type"] = "application/x-www-form-urlencoded" }
  local plain = { ["Connection"] = connection }
  requests = {
    wrk.format("GET", "/", plain),
    wrk.format("GET", "/hello/ann", plain),
    wrk.format("GET", "/user/ann", plain),
    wrk.format("GET", "/inspect/ann?page=2&tag=a&tag=b", plain),
    wrk.format("POST", "/inspect/ann", form, "username=ann&password=secret"),
    wrk.format("GET", "/static/style.css", plain),
    wrk.format("POST", "/json", { ["Connection"] = connection, ["Content-Type"] = "application/json" }, '{"a": [1, 2, 3]}'),
    wrk.format("GET", "/projects", plain),
  }
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end
