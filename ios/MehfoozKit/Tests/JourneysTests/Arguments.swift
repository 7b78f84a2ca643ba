import MehfoozCore

extension Step {
    func clock() throws -> Now {
        guard let now else { throw Miswritten(description: "\"now\" is missing") }
        return now.now
    }

    func string(_ name: String) throws -> String {
        guard let string = try optionalString(name) else { throw Miswritten(description: "argument \"\(name)\" is missing") }
        return string
    }

    func optionalString(_ name: String) throws -> String? {
        switch args?[name] {
        case nil, .null: nil
        case .string(let string): string
        case let other?: throw Miswritten(description: "argument \"\(name)\" is \(other); a string is allowed")
        }
    }

    func bool(_ name: String) throws -> Bool {
        try bool(args ?? [:], name)
    }

    func whole<Number: FixedWidthInteger>(_ name: String) throws -> Number {
        let number: Number? =
            switch args?[name] {
            case .integer(let integer): Number(exactly: integer)
            case .natural(let natural): Number(exactly: natural)
            default: nil
            }
        guard let number else { throw Miswritten(description: "argument \"\(name)\" is not a whole number of \(Number.self)") }
        return number
    }

    /// The answer in serde's form: `{ "Choose": { "option": "b" } }`.
    func answer() throws -> AnswerInput {
        let (kind, fields) = try variant("answer")
        return switch kind {
        case "Choose": .choose(option: try string(fields, "option"))
        case "Spot": .spot(parts: try strings(fields, "parts"))
        case "Sort": .sort(stop: try strings(fields, "stop"), go: try strings(fields, "go"))
        case "Order": .order(steps: try strings(fields, "steps"))
        default: throw Miswritten(description: "answer \"\(kind)\" is not one of Choose, Spot, Sort, Order")
        }
    }

    /// The change of a player in serde's form: `{ "Band": { "band": "8-10" } }`.
    func change() throws -> PlayerChange {
        let (kind, fields) = try variant("change")
        return switch kind {
        case "Band": .band(band: try string(fields, "band"))
        case "Language": .language(tag: try string(fields, "tag"))
        case "ReadsAloud": .readsAloud(on: try bool(fields, "on"))
        case "Sounds": .sounds(on: try bool(fields, "on"))
        case "CalmerMotion": .calmerMotion(on: try bool(fields, "on"))
        default: throw Miswritten(description: "change \"\(kind)\" is not one of Band, Language, ReadsAloud, Sounds, CalmerMotion")
        }
    }

    private func variant(_ name: String) throws -> (String, [String: JSON]) {
        guard case .object(let variant) = args?[name], let (kind, value) = variant.first, case .object(let fields) = value else {
            throw Miswritten(description: "argument \"\(name)\" is not one variant with its fields")
        }
        return (kind, fields)
    }

    private func bool(_ fields: [String: JSON], _ name: String) throws -> Bool {
        guard case .bool(let bool) = fields[name] else { throw Miswritten(description: "\"\(name)\" is not true or false") }
        return bool
    }

    private func string(_ fields: [String: JSON], _ name: String) throws -> String {
        guard case .string(let string) = fields[name] else { throw Miswritten(description: "\"\(name)\" is not a string") }
        return string
    }

    private func strings(_ fields: [String: JSON], _ name: String) throws -> [String] {
        guard case .array(let values) = fields[name] else { throw Miswritten(description: "\"\(name)\" is not a list") }
        return try values.map { value in
            guard case .string(let string) = value else { throw Miswritten(description: "\"\(name)\" holds \(value)") }
            return string
        }
    }
}
